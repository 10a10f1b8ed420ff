using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>What a policy states for the rows of an inventory; everything is empty without a policy.</summary>
internal static class PolicyRows
{
    /// <summary>The rule with this id, or the period itself when it is written in place of a rule.</summary>
    public static InventoryRetention? Retention(string? id, PrivacyPolicy? policy)
    {
        if (id is null)
            return null;
        if (policy?.FindRetention(id) is { } rule)
            return new InventoryRetention(id, rule.Period, rule.Trigger, rule.Action);
        string? period = RetentionPeriods.Days(id) is null ? null : id;
        return new InventoryRetention(id, period, null, null);
    }

    /// <summary>Clauses of the entries that collect or prohibit the category.</summary>
    public static EquatableArray<string> CategoryClauses(string code, PrivacyPolicy? policy)
    {
        SortedSet<string> clauses = new(StringComparer.Ordinal);
        AddCategory(clauses, code, policy);
        return clauses.ToEquatableArray();
    }

    public static void AddCategory(SortedSet<string> clauses, string code, PrivacyPolicy? policy)
    {
        Add(clauses, policy?.FindCollected(code));
        Add(clauses, policy?.FindProhibited(code));
    }

    public static void AddRetention(SortedSet<string> clauses, string? id, PrivacyPolicy? policy) =>
        Add(clauses, id is null ? null : policy?.FindRetention(id));

    public static void Add(SortedSet<string> clauses, PolicyEntry? entry)
    {
        foreach (string clause in entry?.Clauses ?? default)
            clauses.Add(clause);
    }
}
