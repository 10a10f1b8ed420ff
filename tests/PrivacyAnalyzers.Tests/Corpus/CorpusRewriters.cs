using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>Changes of a program that must not change what is found in it.</summary>
internal static class CorpusRewriters
{
    /// <summary>Gives every local, and every use of it, another name.</summary>
    public static SyntaxNode RenameLocals(SyntaxNode root, SemanticModel model)
    {
        HashSet<SyntaxToken> tokens = [];
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            ISymbol? symbol = node switch
            {
                VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax =>
                    model.GetDeclaredSymbol(node),
                IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol,
                _ => null,
            };
            if (symbol is ILocalSymbol && !IsNameThatShows(node))
                tokens.Add(NameOf(node));
        }

        return root.ReplaceTokens(tokens, static (token, _) =>
            SyntaxFactory.Identifier(token.LeadingTrivia, "renamed_" + token.ValueText, token.TrailingTrivia));
    }

    /// <summary>Puts each argument in parentheses.</summary>
    public static SyntaxNode WrapArguments(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        Arguments(root),
        static (_, argument) => argument.WithExpression(SyntaxFactory.ParenthesizedExpression(argument.Expression)));

    /// <summary>Passes each argument of a reference type through a method that gives back what it is given.</summary>
    public static SyntaxNode PassArgumentsThroughHelper(SyntaxNode root, SemanticModel model) => root.ReplaceNodes(
        Arguments(root).Where(argument => IsPlainText(argument.Expression, model)),
        static (_, argument) => argument.WithExpression(
            SyntaxFactory.ParseExpression($"global::Passing.Through({argument.Expression.ToFullString()})")));

    /// <summary>Moves the last argument of a call that is a statement into a local before it.</summary>
    public static SyntaxNode ExtractArguments(SyntaxNode root, SemanticModel model)
    {
        Dictionary<StatementSyntax, SyntaxNode> changed = [];
        foreach (ExpressionStatementSyntax statement in root.DescendantNodes().OfType<ExpressionStatementSyntax>())
        {
            if (statement.Parent is BlockSyntax
                && statement.Expression is InvocationExpressionSyntax invocation
                && Extract(statement, invocation, model) is { } block)
            {
                changed[statement] = block;
            }
        }

        return root.ReplaceNodes(changed.Keys, (statement, _) => changed[statement]);
    }

    public const string Helper = "internal static class Passing { public static T Through<T>(T value) => value; }";

    private static BlockSyntax? Extract(
        ExpressionStatementSyntax statement, InvocationExpressionSyntax invocation, SemanticModel model)
    {
        ArgumentSyntax? last = invocation.ArgumentList.Arguments.LastOrDefault();
        if (last is not { NameColon: null, RefKindKeyword.RawKind: (int)SyntaxKind.None }
            || !IsPlainText(last.Expression, model))
        {
            return null;
        }

        string text = statement.ToString();
        int start = last.Expression.SpanStart - statement.SpanStart;
        string rest = text[..start] + "extracted" + text[(start + last.Expression.Span.Length)..];
        return (BlockSyntax)SyntaxFactory.ParseStatement(
            $"{{ string? extracted = {last.Expression.WithoutTrivia().ToFullString()};\n{rest} }}\n");
    }

    // An interpolated string may be meant for a handler, and a constant for an attribute or a template.
    private static bool IsPlainText(ExpressionSyntax expression, SemanticModel model) =>
        expression is not (InterpolatedStringExpressionSyntax or LiteralExpressionSyntax)
        && !expression.DescendantNodesAndSelf().Any(static node => node is SingleVariableDesignationSyntax)
        && !model.GetConstantValue(expression).HasValue
        && model.GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_String } type
        && type.ConvertedType?.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static IEnumerable<ArgumentSyntax> Arguments(SyntaxNode root) =>
        root.DescendantNodes().OfType<ArgumentSyntax>().Where(static argument =>
            argument.RefKindKeyword.IsKind(SyntaxKind.None)
            && argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation }
            && invocation.Expression.ToString() != "nameof"
            && argument.Expression is not (DeclarationExpressionSyntax or InterpolatedStringExpressionSyntax
                or LambdaExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "_" })
            && !argument.Ancestors().OfType<ArgumentSyntax>().Any());

    // The name of a local can become that of a tuple element or anonymous member, which other code reads.
    private static bool IsNameThatShows(SyntaxNode node) =>
        node.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }
            or ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax };

    private static SyntaxToken NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        _ => ((IdentifierNameSyntax)node).Identifier,
    };
}
