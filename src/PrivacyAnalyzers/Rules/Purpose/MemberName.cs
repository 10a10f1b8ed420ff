using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// How the purpose and recipient rules name members: as others do, but parameters and lambdas briefly.
/// </summary>
internal static class MemberName
{
    public static string Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or ILocalSymbol => symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { Name: "<Main>$" } => "The program",
        IMethodSymbol { AssociatedSymbol: { } associated } => Of(associated),
        _ => symbol.ToDisplayString(SymbolNames.Short),
    };

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>Distinct texts in ordinal order, as every list in a message is written.</summary>
    public static string SortedList(IEnumerable<string> names)
    {
        ImmutableSortedSet<string> sorted = ImmutableSortedSet.CreateRange(System.StringComparer.Ordinal, names);
        return string.Join(", ", sorted);
    }
}
