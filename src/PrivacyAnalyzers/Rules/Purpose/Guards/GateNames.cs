using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>Types that exist to answer what a person chose, by name: generated gates and lists of objections.</summary>
internal static class GateNames
{
    private static readonly string[] Lists = ["Suppression", "OptOutList", "UnsubscribeList", "DoNotContact"];

    public static bool IsConsentGate(INamedTypeSymbol? type) => type?.Name is "ConsentGate" or "IConsentGate";

    public static bool IsMarketingGate(INamedTypeSymbol? type) => type?.Name is "MarketingGate" or "IMarketingGate";

    public static bool IsSuppressionList(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (string word in Lists)
        {
            if (type.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    public static bool IsGate(INamedTypeSymbol? type) =>
        IsConsentGate(type) || IsMarketingGate(type) || IsSuppressionList(type);
}
