using System;
using System.Collections.Generic;
using System.Globalization;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>
/// Reads one object of a policy file. Keys that are asked for are the known ones: <see cref="Finish"/> reports all
/// others. A value of null, or of a wrong type (reported), reads as not stated.
/// </summary>
internal sealed class ObjectReader
{
    private readonly PolicyFile _file;
    private readonly JsonNode _node;
    private readonly List<string> _known = [];

    public ObjectReader(PolicyFile file, JsonNode node, string pointer, PolicyLocation? key = null)
    {
        _file = file;
        _node = node;
        Pointer = pointer;
        Anchor = FindAnchor() is { } anchor
            ? file.Locate(anchor)
            : key ?? file.Locate(node.Start, Math.Min(node.Start + 1, node.End));
    }

    /// <summary>Place inside the file, such as <c>collected[3]</c>; empty for the root.</summary>
    public string Pointer { get; }

    /// <summary>Where findings on the entry as a whole are shown: its id, else its key, else its brace.</summary>
    public PolicyLocation Anchor { get; }

    public PolicyFile File => _file;

    public IReadOnlyList<JsonMember> Members => _node.Members;

    public EquatableArray<string> Clauses() => Texts("clauses") ?? default;

    /// <summary>The value of a key, if one is stated.</summary>
    public JsonNode? Take(string key)
    {
        _known.Add(key);
        JsonNode? value = _node.Find(key);
        return value is { Kind: JsonKind.Null or JsonKind.Invalid } ? null : value;
    }

    public string? Text(string key)
    {
        if (Take(key) is not { } value)
            return null;
        if (value.Kind == JsonKind.String)
            return value.Text;
        WrongType(value, key, "a text");
        return null;
    }

    /// <summary>A text that the entry cannot do without.</summary>
    public string? RequiredText(string key)
    {
        string? text = Text(key);
        if (!string.IsNullOrWhiteSpace(text))
            return text;
        if (_node.Find(key) is not { Kind: not (JsonKind.Null or JsonKind.String) })
            _file.Invalid(Anchor, $"{Pointer} states no \"{key}\"");
        return null;
    }

    public bool? Flag(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case { Kind: JsonKind.True }:
                return true;
            case { Kind: JsonKind.False }:
                return false;
            case var other:
                WrongType(other, key, "true or false");
                return null;
        }
    }

    /// <summary>A whole number of at least zero.</summary>
    public int? Number(string key)
    {
        if (Take(key) is not { } value)
            return null;
        if (value.Kind == JsonKind.Number
            && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        WrongType(value, key, "a whole number");
        return null;
    }

    /// <summary>A list of texts; with <paramref name="allowSingle"/> a lone text counts as a list of one.</summary>
    public EquatableArray<string>? Texts(string key, bool allowSingle = false, Action<string, JsonNode>? visit = null)
    {
        if (Take(key) is not { } value)
            return null;
        if (value.Kind == JsonKind.String && allowSingle)
        {
            visit?.Invoke(value.Text, value);
            return EquatableArray.Of(value.Text);
        }

        if (value.Kind != JsonKind.Array)
        {
            WrongType(value, key, allowSingle ? "a text or a list of texts" : "a list of texts");
            return null;
        }

        List<string> texts = [];
        foreach (JsonNode item in value.Items)
        {
            if (item.Kind == JsonKind.String)
            {
                texts.Add(item.Text);
                visit?.Invoke(item.Text, item);
            }
            else if (item.Kind != JsonKind.Invalid)
            {
                WrongType(item, key, "a list of texts");
            }
        }

        return texts.ToEquatableArray();
    }

    public T? Object<T>(string key, Func<ObjectReader, T> read)
        where T : class
    {
        if (Take(key) is not { } value)
            return null;
        if (value.Kind != JsonKind.Object)
        {
            WrongType(value, key, "an object");
            return null;
        }

        ObjectReader reader = new(_file, value, Join(key), LocateKey(key));
        T result = read(reader);
        reader.Finish();
        return result;
    }

    /// <summary>A list of objects; with <paramref name="fromText"/> an item may be a lone text.</summary>
    public EquatableArray<T> Objects<T>(
        string key, Func<ObjectReader, T?> read, Func<string, JsonNode, string, T>? fromText = null)
        where T : class, IEquatable<T>
    {
        if (Take(key) is not { } value)
            return default;
        if (value.Kind != JsonKind.Array)
        {
            WrongType(value, key, "a list");
            return default;
        }

        List<T> items = new(value.Items.Count);
        for (int i = 0; i < value.Items.Count; i++)
        {
            string pointer = $"{Join(key)}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (ReadItem(value.Items[i], pointer, read, fromText) is { } item)
                items.Add(item);
        }

        return items.ToEquatableArray();
    }

    /// <summary>Reports keys that nothing asked for; one with a leading underscore is a remark.</summary>
    public void Finish()
    {
        foreach (JsonMember member in _node.Members)
        {
            if (member.Name.StartsWith("_", StringComparison.Ordinal) || _known.Contains(member.Name))
                continue;
            string where = Pointer.Length == 0 ? "" : $" in {Pointer}";
            string message = $"unknown key \"{member.Name}\"{where}{Suggestion.Phrase(member.Name, _known)}";
            _file.Invalid(_file.Locate(member.NameStart, member.NameEnd), message);
        }
    }

    public void WrongType(JsonNode node, string key, string expected) =>
        _file.Invalid(node, $"\"{key}\" must be {expected}");

    private T? ReadItem<T>(
        JsonNode item, string pointer, Func<ObjectReader, T?> read, Func<string, JsonNode, string, T>? fromText)
        where T : class
    {
        switch (item.Kind)
        {
            case JsonKind.Object:
                ObjectReader reader = new(_file, item, pointer);
                T? result = read(reader);
                reader.Finish();
                return result;
            case JsonKind.String when fromText is not null:
                return fromText(item.Text, item, pointer);
            case not JsonKind.Invalid:
                _file.Invalid(item, $"{pointer} must be an object");
                return null;
            default:
                return null;
        }
    }

    private JsonNode? FindAnchor()
    {
        foreach (JsonMember member in _node.Members)
        {
            if (member.Name is "id" or "category" or "code" or "name" && member.Value.Kind == JsonKind.String)
                return member.Value;
        }

        return null;
    }

    private PolicyLocation? LocateKey(string key)
    {
        foreach (JsonMember member in _node.Members)
        {
            if (member.Name == key)
                return _file.Locate(member.NameStart, member.NameEnd);
        }

        return null;
    }

    private string Join(string key) => Pointer.Length == 0 ? key : $"{Pointer}.{key}";
}
