using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Privacy.Model;
using PrivacyTool.Rules;

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
    /// <summary>Why no compiler can check it; null when one can, or when the text does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is recorded instead.</summary>
    public string? RecordedAs { get; init; }

    public bool IsServed => Entries.Count != 0 || Rules.Count != 0 || Members + Processing != 0;

    /// <summary>Clauses sorted as people number them: S2.9 before S2.10.</summary>
    /// <param name="policy">The policy whose entries name clauses.</param>
    /// <param name="inventory">Rows to count; null when there is no code.</param>
    /// <param name="all">Every clause of the text, to show those that nothing serves.</param>
    public static IReadOnlyList<ClauseRow> Of(
        PrivacyPolicy policy, InventoryDocument? inventory, IReadOnlyList<NamedClause> all)
    {
        ILookup<string, NamedClause> named = all.ToLookup(clause => clause.Id, StringComparer.Ordinal);
        ILookup<string, PolicyPart> parts = PolicyPart.Of(policy)
            .SelectMany(part => part.Entry.Clauses.Select(clause => (Clause: clause, Part: part)))
            .ToLookup(pair => pair.Clause, pair => pair.Part, StringComparer.Ordinal);
        ILookup<string, InventoryMember> members = (inventory?.Members ?? default)
            .SelectMany(row => row.Clauses.Select(clause => (Clause: clause, Row: row)))
            .ToLookup(pair => pair.Clause, pair => pair.Row, StringComparer.Ordinal);
        ILookup<string, InventoryProcessing> processing = (inventory?.Processing ?? default)
            .SelectMany(row => row.Clauses.Select(clause => (Clause: clause, Row: row)))
            .ToLookup(pair => pair.Clause, pair => pair.Row, StringComparer.Ordinal);
        return all.Select(clause => clause.Id)
            .Concat(parts.Select(group => group.Key))
            .Concat(members.Select(group => group.Key))
            .Concat(processing.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(ClauseOrder.Instance)
            .Select(clause => new ClauseRow(
                clause,
                parts[clause].Select(part => $"{part.Entry.Pointer} {part.Subject}").Distinct().ToList(),
                parts[clause].SelectMany(part => part.Rules)
                    .Concat(named[clause].SelectMany(record => record.Rules))
                    .Where(RulePages.Exists)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToList(),
                parts[clause].SelectMany(part => part.Outputs).Distinct().ToList(),
                members[clause].Count(),
                processing[clause].Count())
            {
                Reason = named[clause].FirstOrDefault()?.Reason,
                RecordedAs = named[clause].FirstOrDefault()?.RecordedAs,
            })
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
