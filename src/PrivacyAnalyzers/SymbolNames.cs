using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers;

/// <summary>How messages name symbols.</summary>
internal static class SymbolNames
{
    /// <summary>A member with its type, <c>Customer.Email</c>; a type alone; a parameter by its name.</summary>
    public static SymbolDisplayFormat Short { get; } = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.None,
        SymbolDisplayMemberOptions.IncludeContainingType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName);

    /// <summary>The name for a message; a parameter also names its method.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } =>
            $"{constructor.ContainingType.ToDisplayString(Short)}({symbol.Name})",
        IParameterSymbol { ContainingSymbol: { } method } => $"{method.ToDisplayString(Short)}({symbol.Name})",
        _ => symbol.ToDisplayString(Short),
    };
}
