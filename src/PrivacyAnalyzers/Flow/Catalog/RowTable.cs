using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>The rows of all libraries by the names in them. Knows no symbols, so it is made once per process.</summary>
internal sealed class RowTable<TRow>
    where TRow : class
{
    private static readonly List<(string Type, TRow Row)> None = [];

    private readonly Dictionary<string, List<(string Type, TRow Row)>> _byMember = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _simpleNames = new(StringComparer.Ordinal);

    public RowTable(ImmutableArray<TRow> rows, Func<TRow, string> typeOf, Func<TRow, string> membersOf)
    {
        foreach (TRow row in rows)
        {
            string type = typeOf(row);
            if (_types.Add(type))
                _simpleNames.Add(type.Substring(type.LastIndexOfAny(['.', '+']) + 1));
            Add(type, row, membersOf(row));
        }
    }

    /// <summary>Rows of whole types, in table order.</summary>
    public List<(string Type, TRow Row)> OfAllMembers { get; } = [];

    /// <summary>Rows that name a member, in table order.</summary>
    public List<(string Type, TRow Row)> Named(string member) =>
        _byMember.TryGetValue(member, out List<(string, TRow)>? rows) ? rows : None;

    /// <summary>Whether some row's type has that metadata name, namespace and outer type aside.</summary>
    public bool MayName(string simpleName) => _simpleNames.Contains(simpleName);

    /// <summary>Whether some row is about the type of that full metadata name.</summary>
    public bool Names(string type) => _types.Contains(type);

    private void Add(string type, TRow row, string members)
    {
        if (members == "*")
        {
            OfAllMembers.Add((type, row));
            return;
        }

        foreach (string member in members.Split(','))
        {
            if (!_byMember.TryGetValue(member, out List<(string, TRow)>? named))
                _byMember.Add(member, named = []);
            named.Add((type, row));
        }
    }
}
