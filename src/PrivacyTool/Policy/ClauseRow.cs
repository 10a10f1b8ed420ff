using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Privacy.Model;

namespace PrivacyTool.Policy;

/// <summary>A clause of the policy's text and all that serves it.</summary>
internal sealed record ClauseRow(
    string Clause,
    IReadOnlyList<string> Entries,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Outputs,
    int Members,
    int Processing)
{
    public bool IsServed => Entries.Count != 0;

    /// <summary>Clauses sorted as people number them: S2.9 before S2.10.</summary>
    /// <param name="policy">The policy whose entries name clauses.</param>
    /// <param name="inventory">Rows to count; null when there is no code.</param>
    /// <param name="all">Ids of every clause of the text, to show those that nothing serves.</param>
    public static IReadOnlyList<ClauseRow> Of(
        PrivacyPolicy policy, InventoryDocument? inventory, IEnumerable<string> all)
    {
        ILookup<string, PolicyPart> parts = PolicyPart.Of(policy)
            .SelectMany(part => part.Entry.Clauses.Select(clause => (Clause: clause, Part: part)))
            .ToLookup(pair => pair.Clause, pair => pair.Part, StringComparer.Ordinal);
        ILookup<string, InventoryMember> members = (inventory?.Members ?? default)
            .SelectMany(row => row.Clauses.Select(clause => (Clause: clause, Row: row)))
            .ToLookup(pair => pair.Clause, pair => pair.Row, StringComparer.Ordinal);
        ILookup<string, InventoryProcessing> processing = (inventory?.Processing ?? default)
            .SelectMany(row => row.Clauses.Select(clause => (Clause: clause, Row: row)))
            .ToLookup(pair => pair.Clause, pair => pair.Row, StringComparer.Ordinal);
        return all.Concat(parts.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(ClauseOrder.Instance)
            .Select(clause => new ClauseRow(
                clause,
                parts[clause].Select(part => $"{part.Entry.Pointer} {part.Subject}").Distinct().ToList(),
                parts[clause].SelectMany(part => part.Rules).Distinct().Order(StringComparer.Ordinal).ToList(),
                parts[clause].SelectMany(part => part.Outputs).Distinct().ToList(),
                members[clause].Count(),
                processing[clause].Count()))
            .ToList();
    }

    private sealed class ClauseOrder : IComparer<string>
    {
        public static readonly ClauseOrder Instance = new();

        public int Compare(string? left, string? right)
        {
            int order = string.CompareOrdinal(Padded(left!), Padded(right!));
            return order != 0 ? order : string.CompareOrdinal(left, right);
        }

        private static string Padded(string clause) =>
            Regex.Replace(clause, "[0-9]{1,8}", static match => match.Value.PadLeft(8, '0'));
    }
}
