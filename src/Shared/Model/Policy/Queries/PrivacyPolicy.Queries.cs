using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Privacy.Model;

/// <content>Questions that rules and generators ask; each answers in constant time.</content>
internal sealed partial record PrivacyPolicy
{
    /// <summary>Own categories may specialise one another; a longer chain than this is a mistake in the file.</summary>
    private const int MaxParents = 16;

    // Beside the record, because an index inside it would take part in its equality and survive `with`.
    private static readonly ConditionalWeakTable<PrivacyPolicy, PolicyIndex> Indexes = new();

    private PolicyIndex Index => Indexes.GetValue(this, static policy => new PolicyIndex(policy));

    /// <summary>The entry that announces a category: its own, its group's, or that of a category it specialises.</summary>
    public CollectedEntry? FindCollected(string category) => FindByCategory(Index.Collected, category);

    /// <summary>The entry that bans a category, directly, with its group, or as a specialisation of a banned one.</summary>
    public ProhibitedEntry? FindProhibited(string category) => FindByCategory(Index.Prohibited, category);

    public AccessEntry? FindAccess(string category) => FindByCategory(Index.Access, category);

    public CustomCategoryEntry? FindCustomCategory(string category) => Find(Index.Categories, category);

    public PurposeEntry? FindPurpose(string id) => Find(Index.Purposes, id);

    /// <summary>A recipient by id, or by the name of a company that belongs to it.</summary>
    public RecipientEntry? FindRecipient(string id) => Find(Index.Recipients, id) ?? Find(Index.Members, id);

    public RetentionRule? FindRetention(string id) => Find(Index.Retention, id);

    /// <summary>The cookie of this name, else the one with the longest matching prefix before a <c>*</c>.</summary>
    public CookieEntry? FindCookie(string name)
    {
        if (Find(Index.Cookies, name) is { } exact)
            return exact;
        for (int length = name.Length; length >= 0; length--)
        {
            if (Find(Index.Cookies, name.Substring(0, length) + "*") is { } entry)
                return entry;
        }

        return null;
    }

    /// <summary>Whether a recipient may get a category; null when its entry does not say.</summary>
    public bool? MayReceive(RecipientEntry recipient, string category)
    {
        if (recipient.Categories is not { } allowed)
            return null;
        foreach (string candidate in Patterns(category))
        {
            if (allowed.Contains(candidate))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether data collected for one purpose may be used for another: the same, one that specialises it, or one that
    /// its entry declares compatible.
    /// </summary>
    public bool IsCompatible(string collectedFor, string usedFor)
    {
        PurposeEntry? collected = FindPurpose(collectedFor);
        string? current = usedFor;
        for (int depth = 0; current is not null && depth < MaxParents; depth++)
        {
            if (current == collectedFor || (collected?.CompatibleWith ?? default).Contains(current))
                return true;
            current = FindPurpose(current)?.Parent;
        }

        return false;
    }

    /// <summary>The entry that says how a category is redacted; null when it leaves that to the taxonomy.</summary>
    public RedactionEntry? FindRedaction(string category) =>
        FindByCategory(Index.Redactions, category) is null ? null : Redaction;

    /// <summary>Redaction of a category in sinks: as this policy overrides it, else as the taxonomy has it.</summary>
    public string RedactionFor(string category)
    {
        if (FindByCategory(Index.Redactions, category) is { } item)
            return item.Redaction;
        string? current = category;
        for (int depth = 0; current is not null && depth < MaxParents; depth++)
        {
            if (Taxonomy.FindCategory(current) is { } known)
                return known.SinkRedaction;
            CustomCategoryEntry? own = FindCustomCategory(current);
            if (own?.Redaction is { } redaction)
                return redaction;
            current = own?.Parent;
        }

        return CategoryFacts.DefaultRedaction;
    }

    /// <summary>Status under the GDPR; an own category has that of its parent.</summary>
    public GdprStatus StatusOf(string category)
    {
        string current = category;
        for (int depth = 0; depth < MaxParents && FindCustomCategory(current) is { } own; depth++)
            current = own.Parent;
        return CategoryFacts.StatusOf(current);
    }

    /// <summary>A category of the taxonomy, or one that this policy declares.</summary>
    public bool IsKnownCategory(string category) =>
        Taxonomy.Categories.Contains(category) || Index.Categories.ContainsKey(category);

    /// <summary>All category codes that may be written in an annotation.</summary>
    public IEnumerable<string> KnownCategories()
    {
        foreach (CategoryInfo category in Taxonomy.Categories)
            yield return category.Code;
        foreach (CustomCategoryEntry category in Categories)
            yield return category.Code;
    }

    private T? FindByCategory<T>(Dictionary<string, T> index, string category)
        where T : class
    {
        if (index.Count == 0)
            return null;
        foreach (string pattern in Patterns(category))
        {
            if (index.TryGetValue(pattern, out T? entry))
                return entry;
        }

        return null;
    }

    /// <summary>The category, its group, those it specialises and their groups, and last <c>*</c>.</summary>
    private IEnumerable<string> Patterns(string category)
    {
        string? current = category;
        for (int depth = 0; current is not null && depth < MaxParents; depth++)
        {
            yield return current;
            yield return CategoryFacts.GroupOf(current) + ".*";
            current = FindCustomCategory(current)?.Parent;
        }

        yield return "*";
    }

    private static T? Find<T>(Dictionary<string, T> index, string key)
        where T : class =>
        index.TryGetValue(key, out T? entry) ? entry : null;
}
