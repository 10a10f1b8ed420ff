using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The word by which code refers to a member; for what has none, that of its type.</summary>
internal static class ReferringName
{
    public static string Of(ISymbol member)
    {
        ISymbol named = member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : member;
        bool isUnnamed = named is IPropertySymbol { IsIndexer: true } or IMethodSymbol
        {
            MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.UserDefinedOperator
                or MethodKind.Conversion,
        };
        if (isUnnamed && named.ContainingType is { } type)
            return type.Name;

        // Explicit implementations carry the name of their interface.
        int dot = named.Name.LastIndexOf('.');
        return dot < 0 ? named.Name : named.Name.Substring(dot + 1);
    }
}
