using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Members that a logging library leaves out or masks when it takes an object apart.</summary>
internal static class DestructuringMarks
{
    public static bool IsHidden(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: "NotLoggedAttribute" or "LogMaskedAttribute" or "LogReplacedAttribute",
                    ContainingNamespace.Name: "Attributed",
                })
            {
                return true;
            }
        }

        return false;
    }
}
