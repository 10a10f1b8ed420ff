using System;
using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>A retention rule and the data it governs; a null rule stands for members without one.</summary>
internal sealed record RetentionRow(
    string? Rule, string? Period, string? Trigger, string? Action, IReadOnlyList<string> Categories, int Members)
{
    public bool IsGap => string.IsNullOrEmpty(Period);

    /// <summary>The retention schedule, sorted by rule; members without a rule come last.</summary>
    public static IReadOnlyList<RetentionRow> Schedule(InventoryDocument inventory)
    {
        Dictionary<InventoryRetention, (SortedSet<string> Categories, int Members)> rules = [];
        (SortedSet<string> Categories, int Members) none = (new(StringComparer.Ordinal), 0);
        foreach (InventoryMember member in inventory.Members)
        {
            if (member.Retention is not { } retention)
            {
                none.Categories.Add(member.Category);
                none.Members++;
                continue;
            }

            if (!rules.TryGetValue(retention, out (SortedSet<string> Categories, int Members) entry))
                entry = (new(StringComparer.Ordinal), 0);
            entry.Categories.Add(member.Category);
            rules[retention] = (entry.Categories, entry.Members + 1);
        }

        return Sorted(rules, none);
    }

    private static List<RetentionRow> Sorted(
        Dictionary<InventoryRetention, (SortedSet<string> Categories, int Members)> rules,
        (SortedSet<string> Categories, int Members) none)
    {
        List<RetentionRow> rows = new(rules.Count + 1);
        foreach (KeyValuePair<InventoryRetention, (SortedSet<string> Categories, int Members)> pair in rules)
        {
            InventoryRetention rule = pair.Key;
            rows.Add(new RetentionRow(
                rule.Rule, rule.Period, rule.Trigger, rule.Action, [.. pair.Value.Categories], pair.Value.Members));
        }

        rows.Sort(static (left, right) =>
        {
            int order = string.CompareOrdinal(left.Rule, right.Rule);
            if (order == 0)
                order = string.CompareOrdinal(left.Period, right.Period);
            if (order == 0)
                order = string.CompareOrdinal(left.Trigger, right.Trigger);
            return order != 0 ? order : string.CompareOrdinal(left.Action, right.Action);
        });
        if (none.Members != 0)
            rows.Add(new RetentionRow(null, null, null, null, [.. none.Categories], none.Members));
        return rows;
    }
}
