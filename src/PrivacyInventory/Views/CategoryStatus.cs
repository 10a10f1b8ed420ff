using System;

namespace PrivacyInventory.Views;

/// <summary>What a category code alone says, for codes the taxonomy may not know.</summary>
internal static class CategoryStatus
{
    public static string GroupOf(string category)
    {
        int dot = category.IndexOf('.');
        return dot < 0 ? category : category.Substring(0, dot);
    }

    /// <summary>The status written in inventories: personal, pseudonymous, special or criminal.</summary>
    public static string StatusOf(string category) => GroupOf(category) switch
    {
        "SpecialCategory" => "special",
        "CriminalData" => "criminal",
        "PseudonymousData" => "pseudonymous",
        _ => "personal",
    };

    /// <summary>Whether stricter law applies: GDPR Art. 9 or Art. 10.</summary>
    public static bool IsSensitive(string status) =>
        string.Equals(status, "special", StringComparison.Ordinal)
        || string.Equals(status, "criminal", StringComparison.Ordinal);
}
