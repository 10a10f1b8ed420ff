using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.CodeFixes.Rules.Purpose;

/// <summary>PRIV0407: removes the initializer, or turns the default into false where there must be one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveConsentPresetFix))]
[Shared]
public sealed class RemoveConsentPresetFix : CodeFixProvider
{
    private const string Title = "Start without consent";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ConsentPreset);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is null || FindChange(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
                is not var (before, after))
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(before, after))),
                    Title),
                diagnostic);
        }
    }

    private static (SyntaxNode Before, SyntaxNode After)? FindChange(SyntaxNode node) => node switch
    {
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } =>
            (property, RemoveInitializer(property)),
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } =>
            (variable, variable.WithInitializer(null).WithTrailingTrivia(variable.GetTrailingTrivia())),
        ParameterSyntax { Default.Value: { } value } => (value, False(value)),
        ExpressionSyntax expression => (expression, False(expression)),
        _ => null,
    };

    private static PropertyDeclarationSyntax RemoveInitializer(PropertyDeclarationSyntax property) =>
        property.WithInitializer(null)
            .WithSemicolonToken(default)
            .WithAccessorList(property.AccessorList?.WithTrailingTrivia(property.GetTrailingTrivia()));

    private static ExpressionSyntax False(ExpressionSyntax value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value);
}
