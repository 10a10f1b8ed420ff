using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>PRIV0311: annotates the member that personal data is stored in, in whatever file it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateMemberFix))]
[Shared]
public sealed class AnnotateMemberFix : CodeFixProvider
{
    private static readonly AnnotateMembersFixAll All = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnannotatedStore);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Compilation? compilation = await context.Document.Project
            .GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (compilation is null || AnnotationTarget.Find(diagnostic, compilation, solution) is not { } target)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Annotate '{target.Name}' with [PersonalData] {target.Category}",
                    token => AnnotationTarget.AnnotateAsync(solution, [target], token),
                    nameof(AnnotateMembersFixAll)),
                diagnostic);
        }
    }
}
