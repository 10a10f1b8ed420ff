using System;

namespace Privacy.Model;

/// <summary>What law and vocabularies say of a category, a user's own ones taking after their parent.</summary>
internal static class CategoryTerms
{
    public static string Status(string code, bool isSpecialCategory, PrivacyPolicy? policy)
    {
        if (isSpecialCategory)
            return "special";
        if (Find(code, policy) is { } category)
            return Text(category.Status);
        string group = Parent(code, policy) ?? code;
        if (group.StartsWith("SpecialCategory", StringComparison.Ordinal))
            return "special";
        return group.StartsWith("CriminalData", StringComparison.Ordinal) ? "criminal"
            : group.StartsWith("PseudonymousData", StringComparison.Ordinal) ? "pseudonymous"
            : "personal";
    }

    /// <summary>The redaction in sinks: the member's own, the policy's, the category's, else all is erased.</summary>
    public static string Redaction(string code, string? own, PrivacyPolicy? policy) =>
        own ?? PolicyRedaction(code, policy) ?? Find(code, policy)?.SinkRedaction ?? "erase";

    public static InventoryCategory Term(string code, string status, PrivacyPolicy? policy)
    {
        CategoryInfo? category = Find(code, policy);
        CustomCategoryEntry? custom = Custom(code, policy);
        return new InventoryCategory
        {
            Code = code,
            Description = custom?.Description ?? category?.Description,
            GdprStatus = status,
            GdprArticle = category?.GdprArticle,
            CcpaLetters = category?.CcpaLetters,
            CcpaSensitive = category?.CcpaSensitive,
            DpvIri = category?.DpvIri,
            FideslangKey = category?.FideslangKey,
            AppleLabel = category?.AppleLabel,
            GooglePlayLabel = category?.GooglePlayCategory is { } group ? group + " / " + category.GooglePlayType : null,
            Prohibited = PolicyRows.IsProhibited(code, policy),
            Clauses = PolicyRows.CategoryClauses(code, policy),
        };
    }

    private static CategoryInfo? Find(string code, PrivacyPolicy? policy) =>
        Taxonomy.FindCategory(code) ?? Taxonomy.FindCategory(Parent(code, policy));

    private static string? Parent(string code, PrivacyPolicy? policy) => Custom(code, policy)?.Parent;

    private static CustomCategoryEntry? Custom(string code, PrivacyPolicy? policy)
    {
        if (policy is null)
            return null;
        foreach (CustomCategoryEntry entry in policy.Categories)
        {
            if (entry.Code == code)
                return entry;
        }

        return null;
    }

    private static string? PolicyRedaction(string code, PrivacyPolicy? policy)
    {
        string? ofGroup = null;
        if (policy?.Redaction is { } redaction)
        {
            foreach (RedactionOverride entry in redaction.Categories)
            {
                if (entry.Category == code)
                    return entry.Redaction;
                if (PolicyRows.Covers(entry.Category, code))
                    ofGroup = entry.Redaction;
            }
        }

        return ofGroup ?? Custom(code, policy)?.Redaction;
    }

    private static string Text(GdprStatus status) => status switch
    {
        GdprStatus.Special => "special",
        GdprStatus.Criminal => "criminal",
        GdprStatus.Pseudonymous => "pseudonymous",
        _ => "personal",
    };
}
