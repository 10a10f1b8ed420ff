using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>What is known of a category without any policy.</summary>
internal static class CategoryFacts
{
    /// <summary>Redaction of a category that nothing is known of.</summary>
    public const string DefaultRedaction = "erase";

    /// <summary>The part of a category's code before the first dot; all of it when there is no dot.</summary>
    public static string GroupOf(string category)
    {
        int dot = category.IndexOf('.');
        return dot < 0 ? category : category.Substring(0, dot);
    }

    /// <summary>Status under the GDPR; that of the group for a category or group the taxonomy does not list.</summary>
    public static GdprStatus StatusOf(string category) =>
        Taxonomy.FindCategory(category)?.Status ?? GroupOf(category) switch
        {
            "SpecialCategory" => GdprStatus.Special,
            "CriminalData" => GdprStatus.Criminal,
            "PseudonymousData" => GdprStatus.Pseudonymous,
            _ => GdprStatus.Personal,
        };

    /// <summary>All category codes of the taxonomy.</summary>
    public static IEnumerable<string> Codes()
    {
        foreach (CategoryInfo category in Taxonomy.Categories)
            yield return category.Code;
    }

    /// <summary>Redaction in sinks, from the taxonomy.</summary>
    public static string RedactionFor(string category) =>
        Taxonomy.FindCategory(category)?.SinkRedaction ?? DefaultRedaction;
}
