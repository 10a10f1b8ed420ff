using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>How members are named in messages: <c>Customer.Email</c>, <c>Export</c>.</summary>
internal static class MemberName
{
    private static readonly SymbolDisplayFormat Qualified = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol or ILocalSymbol => symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "lambda",
        IMethodSymbol { Name: "<Main>$" } => "The program",
        IMethodSymbol { AssociatedSymbol: { } associated } => Of(associated),
        _ => symbol.ToDisplayString(Qualified),
    };

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>Distinct texts in ordinal order, as every list in a message is written.</summary>
    public static string SortedList(IEnumerable<string> names)
    {
        ImmutableSortedSet<string> sorted = ImmutableSortedSet.CreateRange(System.StringComparer.Ordinal, names);
        return string.Join(", ", sorted);
    }
}
