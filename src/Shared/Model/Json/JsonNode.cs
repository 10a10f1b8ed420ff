using System;
using System.Collections.Generic;

namespace Privacy.Model.Json;

internal enum JsonKind
{
    /// <summary>Stands where a value was expected and none could be read; an error has been reported.</summary>
    Invalid,
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value and the characters it was read from: from <see cref="Start"/> to before <see cref="End"/>.</summary>
internal sealed class JsonNode(JsonKind kind, int start, int end)
{
    private static readonly IReadOnlyList<JsonNode> NoItems = [];
    private static readonly IReadOnlyList<JsonMember> NoMembers = [];

    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;

    /// <summary>Text of a string, unescaped; a number as written; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Elements of an array.</summary>
    public IReadOnlyList<JsonNode> Items { get; init; } = NoItems;

    /// <summary>Members of an object in file order, duplicates included.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = NoMembers;

    /// <summary>The value of a member, of the last one if the key is given twice.</summary>
    public JsonNode? Find(string name)
    {
        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
                return Members[i].Value;
        }

        return null;
    }
}

/// <summary>A key with its value; the span of the name includes its quotes.</summary>
internal sealed record JsonMember(string Name, int NameStart, int NameEnd, JsonNode Value);
