using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>
/// Finds by their names the few places in bodies that are worth binding: calls that may disclose, redact or map an
/// endpoint, and functions inside others that carry attributes.
/// </summary>
internal sealed class BodySearch(HashSet<string> names)
{
    public List<SimpleNameSyntax> Names { get; } = [];

    /// <summary>Lambdas and local functions with attributes.</summary>
    public List<SyntaxNode> MarkedFunctions { get; } = [];

    public void Search(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(IsWorthEntering))
            {
                if (node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText))
                    Names.Add(name);
                else if (node is LambdaExpressionSyntax { AttributeLists.Count: > 0 }
                    or LocalFunctionStatementSyntax { AttributeLists.Count: > 0 })
                {
                    MarkedFunctions.Add(node);
                }
            }
        }
    }

    /// <summary>The names inside a node; a name in <c>nameof</c> or a nested marked function is not meant.</summary>
    public static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode node)
    {
        foreach (SyntaxNode inner in node.DescendantNodes(child => child == node || IsPartOfBody(child)))
        {
            if (inner is SimpleNameSyntax name)
                yield return name;
        }
    }

    private static bool IsPartOfBody(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ParameterListSyntax => false,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => false,
        LambdaExpressionSyntax { AttributeLists.Count: > 0 } => false,
        LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } => false,
        _ => true,
    };

    private static bool IsWorthEntering(SyntaxNode node) =>
        node is not (UsingDirectiveSyntax or AttributeListSyntax or ParameterListSyntax or BaseListSyntax
            or TypeParameterConstraintClauseSyntax or EnumDeclarationSyntax);
}
