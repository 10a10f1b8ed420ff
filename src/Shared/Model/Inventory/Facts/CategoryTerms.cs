namespace Privacy.Model;

/// <summary>What law and vocabularies say of a category, a user's own ones taking after their parent.</summary>
internal static class CategoryTerms
{
    public static string Status(string code, bool isSpecialCategory, PrivacyPolicy? policy)
    {
        GdprStatus status = isSpecialCategory
            ? GdprStatus.Special
            : policy?.StatusOf(code) ?? CategoryFacts.StatusOf(code);
        return status switch
        {
            GdprStatus.Special => "special",
            GdprStatus.Criminal => "criminal",
            GdprStatus.Pseudonymous => "pseudonymous",
            _ => "personal",
        };
    }

    /// <summary>The redaction in sinks: the member's own, the policy's, the category's, else all is erased.</summary>
    public static string Redaction(string code, string? own, PrivacyPolicy? policy) =>
        own ?? policy?.RedactionFor(code) ?? CategoryFacts.RedactionFor(code);

    public static InventoryCategory Term(string code, string status, PrivacyPolicy? policy)
    {
        CustomCategoryEntry? custom = policy?.FindCustomCategory(code);
        CategoryInfo? category = Taxonomy.FindCategory(code) ?? Taxonomy.FindCategory(custom?.Parent);
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
            GooglePlayLabel = category?.GooglePlayCategory is { } label
                ? label + " / " + category.GooglePlayType
                : null,
            Prohibited = policy?.FindProhibited(code) is not null,
            Clauses = PolicyRows.CategoryClauses(code, policy),
        };
    }
}
