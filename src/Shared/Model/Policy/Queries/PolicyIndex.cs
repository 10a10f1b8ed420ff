using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Entries of one policy by id; the first entry of an id counts.</summary>
internal sealed class PolicyIndex
{
    public PolicyIndex(PrivacyPolicy policy)
    {
        Categories = Index(policy.Categories, static entry => entry.Code);
        Collected = Index(policy.Collected, static entry => entry.Category);
        Prohibited = Index(policy.Prohibited, static entry => entry.Category);
        Access = Index(policy.Access, static entry => entry.Category);
        Purposes = Index(policy.Purposes, static entry => entry.Id);
        Recipients = Index(policy.Recipients, static entry => entry.Id);
        Cookies = Index(policy.Cookies, static entry => entry.Name);
        Retention = Index(policy.Retention?.Rules ?? default, static rule => rule.Id);
        Redactions = Index(policy.Redaction?.Categories ?? default, static item => item.Category);
        Members = new Dictionary<string, RecipientEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (RecipientEntry recipient in policy.Recipients)
        {
            foreach (string member in recipient.Members)
                Add(Members, member, recipient);
        }
    }

    public Dictionary<string, CustomCategoryEntry> Categories { get; }

    public Dictionary<string, CollectedEntry> Collected { get; }

    public Dictionary<string, ProhibitedEntry> Prohibited { get; }

    public Dictionary<string, AccessEntry> Access { get; }

    public Dictionary<string, PurposeEntry> Purposes { get; }

    public Dictionary<string, RecipientEntry> Recipients { get; }

    /// <summary>Recipients by the names of the companies that belong to them, in any case.</summary>
    public Dictionary<string, RecipientEntry> Members { get; }

    public Dictionary<string, CookieEntry> Cookies { get; }

    public Dictionary<string, RetentionRule> Retention { get; }

    public Dictionary<string, RedactionOverride> Redactions { get; }

    private static Dictionary<string, T> Index<T>(EquatableArray<T> entries, Func<T, string> key)
        where T : IEquatable<T>
    {
        Dictionary<string, T> index = new(entries.Count, StringComparer.Ordinal);
        foreach (T entry in entries)
            Add(index, key(entry), entry);
        return index;
    }

    private static void Add<T>(Dictionary<string, T> index, string key, T entry)
    {
        if (!index.ContainsKey(key))
            index.Add(key, entry);
    }
}
