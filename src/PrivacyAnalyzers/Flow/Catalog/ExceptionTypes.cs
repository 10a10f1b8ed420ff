using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Tells exceptions from other types.</summary>
internal static class ExceptionTypes
{
    public static bool IsException(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
