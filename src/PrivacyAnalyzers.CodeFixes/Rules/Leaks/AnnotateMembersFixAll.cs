using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules.Leaks;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>Annotates every member that findings of PRIV0311 name, each once, in whatever files they stand.</summary>
internal sealed class AnnotateMembersFixAll : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(
        CodeAction.Create(
            "Annotate all members with [PersonalData]",
            token => AnnotateAsync(context, token),
            nameof(AnnotateMembersFixAll)));

    private static async Task<Solution> AnnotateAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        Solution solution = context.Solution;
        HashSet<string> done = [];
        foreach (Project project in Projects(context))
        {
            Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            if (compilation is null)
                continue;
            List<AnnotationTarget> targets = [];
            foreach (Diagnostic diagnostic in await DiagnosticsAsync(context, project).ConfigureAwait(false))
            {
                if (AnnotationTarget.Find(diagnostic, compilation, project.Solution) is { } target && done.Add(target.Id))
                    targets.Add(target);
            }

            solution = await AnnotationTarget.AnnotateAsync(solution, targets, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Project> Projects(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document }
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);
}
