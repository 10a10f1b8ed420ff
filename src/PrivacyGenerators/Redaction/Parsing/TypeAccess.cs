using Microsoft.CodeAnalysis;

namespace Privacy.Generators.Redaction;

/// <summary>Whether generated code, which stands at the top level of a namespace, can name a type or member.</summary>
internal static class TypeAccess
{
    public static bool IsNameable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal
                or Accessibility.ProtectedOrInternal) || current.IsFileLocal)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPublic(ITypeSymbol type)
    {
        for (INamedTypeSymbol? current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    /// <summary>Using it is an error whatever is suppressed, or gives an opt-in diagnostic.</summary>
    public static bool IsUnusable(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            string? name = attribute.AttributeClass?.Name;
            if (name == "ExperimentalAttribute")
                return true;
            if (name == "ObsoleteAttribute" && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[1].Value is true)
            {
                return true;
            }
        }

        return false;
    }
}
