using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Looks up what a policy states for the rows of an inventory; everything is empty without a policy.</summary>
internal static class PolicyRows
{
    /// <summary>Whether an entry's category is the code itself or, as <c>Group.*</c>, its group.</summary>
    public static bool Covers(string entry, string code) => entry == code
        || entry == "*"
        || (entry.EndsWith(".*", StringComparison.Ordinal)
            && code.StartsWith(entry.Substring(0, entry.Length - 1), StringComparison.Ordinal));

    public static bool IsProhibited(string code, PrivacyPolicy? policy)
    {
        foreach (ProhibitedEntry entry in policy?.Prohibited ?? default)
        {
            if (Covers(entry.Category, code))
                return true;
        }

        return false;
    }

    public static CollectedEntry? Collected(string code, PrivacyPolicy? policy)
    {
        foreach (CollectedEntry entry in policy?.Collected ?? default)
        {
            if (Covers(entry.Category, code))
                return entry;
        }

        return null;
    }

    public static PurposeEntry? Purpose(string id, PrivacyPolicy? policy)
    {
        foreach (PurposeEntry entry in policy?.Purposes ?? default)
        {
            if (entry.Id == id)
                return entry;
        }

        return null;
    }

    public static RecipientEntry? Recipient(string id, PrivacyPolicy? policy)
    {
        foreach (RecipientEntry entry in policy?.Recipients ?? default)
        {
            if (entry.Id == id || entry.Members.Contains(id))
                return entry;
        }

        return null;
    }

    /// <summary>The rule with this id, or the period itself when it is written in place of a rule.</summary>
    public static InventoryRetention? Retention(string? id, PrivacyPolicy? policy)
    {
        if (id is null)
            return null;
        foreach (RetentionRule rule in policy?.Retention?.Rules ?? default)
        {
            if (rule.Id == id)
                return new InventoryRetention(id, rule.Period, rule.Trigger, rule.Action);
        }

        string? period = RetentionPeriods.Days(id) is null ? null : id;
        return new InventoryRetention(id, period, null, null);
    }

    /// <summary>Clauses of every entry that collects or prohibits the category.</summary>
    public static EquatableArray<string> CategoryClauses(string code, PrivacyPolicy? policy)
    {
        SortedSet<string> clauses = new(StringComparer.Ordinal);
        AddCategory(clauses, code, policy);
        return clauses.ToEquatableArray();
    }

    public static void AddCategory(SortedSet<string> clauses, string code, PrivacyPolicy? policy)
    {
        foreach (CollectedEntry entry in policy?.Collected ?? default)
        {
            if (Covers(entry.Category, code))
                clauses.UnionWith(entry.Clauses);
        }

        foreach (ProhibitedEntry entry in policy?.Prohibited ?? default)
        {
            if (Covers(entry.Category, code))
                clauses.UnionWith(entry.Clauses);
        }
    }

    public static void AddRetention(SortedSet<string> clauses, string? id, PrivacyPolicy? policy)
    {
        foreach (RetentionRule rule in policy?.Retention?.Rules ?? default)
        {
            if (rule.Id == id)
                clauses.UnionWith(rule.Clauses);
        }
    }
}
