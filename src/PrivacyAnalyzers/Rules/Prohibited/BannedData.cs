using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>Which banned data has a rule of its own.</summary>
internal static class BannedData
{
    private const string DoNotStore = "doNotStore";

    public static bool HasOwnRule(PrivacyPolicy policy, PersonalSymbol personal) =>
        policy.StatusOf(personal.Category) is GdprStatus.Special or GdprStatus.Criminal
        || personal.Annotation.IsSpecialCategory
        || IsCardData(personal.Category, policy);

    /// <summary>Card numbers and security codes, and own categories that specialise them.</summary>
    public static bool IsCardData(string category, PrivacyPolicy? policy)
    {
        string? current = category;
        for (int depth = 0; current is not null && depth < 16; depth++)
        {
            if (Taxonomy.FindCategory(current) is { } known)
                return known.AtRest == DoNotStore;
            current = policy?.FindCustomCategory(current)?.Parent;
        }

        return false;
    }

    /// <summary>Whether a purpose is stated on the symbol or on anything around it, up to the assembly.</summary>
    public static bool HasPurpose(ISymbol symbol, AnnotationReader annotations)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (!annotations.Read(current).Purposes.IsEmpty)
                return true;
        }

        return !annotations.Read(symbol.ContainingAssembly).Purposes.IsEmpty;
    }
}
