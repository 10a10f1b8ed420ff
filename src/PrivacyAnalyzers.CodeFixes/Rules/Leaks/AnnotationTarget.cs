using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PrivacyAnalyzers.Rules.Leaks;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>A member to annotate, and the category it gets.</summary>
internal sealed class AnnotationTarget(string id, string name, string category, SyntaxReference declaration)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Category { get; } = category;

    public SyntaxReference Declaration { get; } = declaration;

    /// <summary>The member that a finding names; null when it stands in no file of the solution.</summary>
    public static AnnotationTarget? Find(Diagnostic diagnostic, Compilation compilation, Solution solution) =>
        diagnostic.Properties.TryGetValue(FlowRule.TargetKey, out string? id) && id is not null
        && diagnostic.Properties.TryGetValue(FlowRule.CategoryKey, out string? category) && category is not null
        && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { } member
        && !member.DeclaringSyntaxReferences.IsEmpty
        && solution.GetDocument(member.DeclaringSyntaxReferences[0].SyntaxTree) is not null
            ? new AnnotationTarget(id, member.Name, category, member.DeclaringSyntaxReferences[0])
            : null;

    /// <summary>The solution with all targets annotated.</summary>
    public static async Task<Solution> AnnotateAsync(
        Solution solution, IEnumerable<AnnotationTarget> targets, CancellationToken cancellationToken)
    {
        foreach (IGrouping<SyntaxTree, AnnotationTarget> file in targets.GroupBy(static target => target.Declaration.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document)
                continue;
            DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            foreach (AnnotationTarget target in file)
                await target.AnnotateAsync(editor, cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(document.Id, editor.GetChangedRoot());
        }

        return solution;
    }

    private async Task AnnotateAsync(DocumentEditor editor, CancellationToken cancellationToken)
    {
        SyntaxNode node = await Declaration.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);

        // A field's attributes stand on the declaration of all its variables.
        if (node is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field })
            node = field;
        if (CategoryExpression.CreateAttribute(editor.Generator, editor.SemanticModel.Compilation, Category) is { } attribute)
            editor.AddAttribute(node, attribute);
    }
}
