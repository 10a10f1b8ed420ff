using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>Categories that single a person or a person's device out, so that a row with one is about one person.</summary>
internal static class Identifiers
{
    /// <summary>The identifying category of an annotated member; null when it has none.</summary>
    public static string? Find(ISymbol member, AnnotationReader annotations) =>
        annotations.Read(member) is { IsPersonal: true, Category: { } category } && IsIdentifying(category)
            ? category
            : null;

    private static bool IsIdentifying(string category) => CategoryFacts.GroupOf(category) switch
    {
        "IdentityData" or "GovernmentData" or "PseudonymousData" => true,
        "ContactData" => category is not ("ContactData.Country" or "ContactData.Locality" or "ContactData.PostalCode"),
        "AccountData" => category is not ("AccountData.Preferences" or "AccountData.PrivacyPreferences"),
        "DeviceData" => category != "DeviceData.DeviceInfo",
        "LocationData" => category == "LocationData.PreciseLocation",
        _ => category is "FinancialData.CardNumber" or "FinancialData.BankAccount",
    };
}
