using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>A function as an inventory names it: a lambda or local function goes by the member around it.</summary>
internal readonly record struct SourceFunction(IMethodSymbol Symbol, string Place)
{
    public static SourceFunction Of(IMethodSymbol symbol) => new(symbol, PlaceOf(symbol));

    /// <summary>The function around a place: the innermost one that states a purpose, else the member.</summary>
    public static IMethodSymbol? Around(SyntaxNode node, SemanticModel model, StatedTerms terms)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(node.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } inner
            && !terms.StatesOwn(inner)
            && symbol.ContainingSymbol is IMethodSymbol)
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }

    private static string PlaceOf(IMethodSymbol symbol)
    {
        ISymbol member = symbol;
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
            && member.ContainingSymbol is { } outer)
        {
            member = outer;
        }

        string name = member switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
            IMethodSymbol { Name: "<Main>$" } => "Main",
            IMethodSymbol method => SymbolNames.MethodName(method),
            _ => member.Name,
        };
        return member.ContainingType is { } type ? SymbolNames.Of(type) + "." + name : name;
    }
}
