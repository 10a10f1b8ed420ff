using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Rules;

/// <summary>
/// PRIV0102, PRIV0403, PRIV0501: replaces an id that the policy does not know by the one that was probably meant.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectIdFix))]
[Shared]
public sealed class CorrectIdFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.CategoryNotInPolicy, RuleIds.PurposeNotInPolicy, RuleIds.UndeclaredRecipient);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null
                || !diagnostic.Properties.TryGetValue(IdSuggestion.Key, out string? suggestion)
                || suggestion is null
                || FindId(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } id)
            {
                continue;
            }

            ExpressionSyntax correct = Correct(id, suggestion).WithTriviaFrom(id);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Change to {correct.WithoutTrivia()}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(id, correct))),
                    nameof(CorrectIdFix)),
                diagnostic);
        }
    }

    // A constant stays one: its name is the last part of a member access.
    private static ExpressionSyntax Correct(ExpressionSyntax id, string suggestion) =>
        id is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } && access.Name == id
        && SyntaxFacts.IsValidIdentifier(suggestion)
            ? SyntaxFactory.IdentifierName(suggestion)
            : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(suggestion));

    // The finding stands at the id itself or at the attribute whose first argument it is.
    private static ExpressionSyntax? FindId(SyntaxNode node) => node switch
    {
        AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
        AttributeArgumentSyntax argument => argument.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };
}
