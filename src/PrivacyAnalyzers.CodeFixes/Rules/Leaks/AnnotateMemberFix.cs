using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PrivacyAnalyzers.Rules.Leaks;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>PRIV0311: annotates the member that personal data is stored in, in whatever file it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateMemberFix))]
[Shared]
public sealed class AnnotateMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnannotatedStore);

    // Two stores into one member would annotate it twice.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Compilation? compilation = await context.Document.Project
            .GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (compilation is null
                || !diagnostic.Properties.TryGetValue(FlowRule.TargetKey, out string? id) || id is null
                || !diagnostic.Properties.TryGetValue(FlowRule.CategoryKey, out string? category) || category is null
                || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is not { } member
                || member.DeclaringSyntaxReferences.IsEmpty
                || context.Document.Project.Solution.GetDocument(member.DeclaringSyntaxReferences[0].SyntaxTree) is null)
            {
                continue;
            }

            string title = $"Annotate '{member.Name}' with [PersonalData] {category}";
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    token => AnnotateAsync(context.Document.Project.Solution, member.DeclaringSyntaxReferences[0], category, token),
                    title),
                diagnostic);
        }
    }

    private static async Task<Solution> AnnotateAsync(
        Solution solution, SyntaxReference reference, string category, CancellationToken cancellationToken)
    {
        SyntaxNode declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);

        // A field's attributes stand on the declaration of all its variables.
        if (declaration is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field })
            declaration = field;
        Document document = solution.GetDocument(reference.SyntaxTree)!;
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxNode? attribute = CategoryExpression.CreateAttribute(
            editor.Generator, editor.SemanticModel.Compilation, category);
        if (attribute is null)
            return solution;
        editor.AddAttribute(declaration, attribute);
        return editor.GetChangedDocument().Project.Solution;
    }
}
