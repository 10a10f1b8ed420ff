using System;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>How symbols are named and located in an inventory.</summary>
internal sealed class SymbolNames(string? projectDirectory)
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat ShortName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(INamedTypeSymbol type) => type.ToDisplayString(FullName);

    public static string ShortOf(ITypeSymbol type) => type.ToDisplayString(ShortName);

    /// <summary>A constructor is called as its type is.</summary>
    public static string MethodName(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.StaticConstructor => method.ContainingType.Name,
        MethodKind.DelegateInvoke => "Invoke",
        MethodKind.ExplicitInterfaceImplementation => method.Name.Substring(method.Name.LastIndexOf('.') + 1),
        _ => method.Name,
    };

    /// <summary>An enum member's name in the spelling of the taxonomy.</summary>
    public static string? CamelCase(string? name) =>
        string.IsNullOrEmpty(name) ? null : char.ToLowerInvariant(name![0]) + name.Substring(1);

    /// <summary>Where a symbol stands in source: of several places the first by path and line.</summary>
    public InventoryLocation? Locate(ISymbol symbol)
    {
        InventoryLocation? first = null;
        foreach (Location location in symbol.Locations)
            first = ProcessingTable.First(first, Locate(location));
        return first;
    }

    public InventoryLocation? Locate(Location location)
    {
        if (!location.IsInSource)
            return null;
        FileLinePositionSpan span = location.GetMappedLineSpan();
        string file = SourcePaths.MakeRelative(projectDirectory, span.Path);
        return new InventoryLocation(file, span.StartLinePosition.Line + 1);
    }
}
