using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers;

/// <summary>Lambdas and local functions that carry attributes: no other symbol leads to them.</summary>
internal static class ExceptionFunctions
{
    /// <summary>Those around a place, the innermost first.</summary>
    public static IEnumerable<ISymbol> Around(Location place, Compilation compilation)
    {
        if (place.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
            yield break;
        for (SyntaxNode? node = tree.GetRoot().FindNode(place.SourceSpan); node is not null; node = node.Parent)
        {
            if (HasAttributes(node) && Find(node, compilation, CancellationToken.None) is { } symbol)
                yield return symbol;
        }
    }

    /// <summary>All of a file.</summary>
    public static IEnumerable<ISymbol> In(
        SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (HasAttributes(node) && Find(node, compilation, cancellationToken) is { } symbol)
                yield return symbol;
        }
    }

    private static bool HasAttributes(SyntaxNode node) =>
        node is LambdaExpressionSyntax { AttributeLists.Count: > 0 }
            or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 };

    private static ISymbol? Find(SyntaxNode node, Compilation compilation, CancellationToken cancellationToken)
    {
        // Only where exceptions are written, and then once for each finding.
#pragma warning disable RS1030
        SemanticModel model = compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
        return node is LambdaExpressionSyntax
            ? model.GetSymbolInfo(node, cancellationToken).Symbol
            : model.GetDeclaredSymbol(node, cancellationToken);
    }
}
