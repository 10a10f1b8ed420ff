using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.CodeFixes.Rules.Policy;

/// <summary>Renews the snapshot once for each project with findings, however many there are.</summary>
internal sealed class RenewLockFixAll : FixAllProvider
{
    public static readonly RenewLockFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        List<ProjectId> projects = [];
        if (fixAllContext.Scope == FixAllScope.Solution)
        {
            foreach (Project project in fixAllContext.Solution.Projects)
            {
                if (!(await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).IsEmpty)
                    projects.Add(project.Id);
            }
        }
        else
        {
            projects.Add(fixAllContext.Project.Id);
        }

        return CodeAction.Create(
            RenewLockFix.Title,
            token => LockRenewal.RenewAsync(fixAllContext.Solution, projects, token),
            nameof(RenewLockFix));
    }
}
