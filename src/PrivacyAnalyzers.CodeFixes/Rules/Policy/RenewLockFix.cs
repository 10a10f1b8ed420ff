using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers.CodeFixes.Rules.Policy;

/// <summary>PRIV0005: writes the inventory of this assembly into privacy.lock.json, for review with the change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenewLockFix))]
[Shared]
public sealed class RenewLockFix : CodeFixProvider
{
    internal const string Title = "Renew privacy.lock.json with the inventory of this project";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.InventoryChanged);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RenewLockFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.Document.Project;
        if (await LockRenewal.FindAsync(project, context.CancellationToken).ConfigureAwait(false) is null)
            return;
        CodeAction action = CodeAction.Create(
            Title, token => LockRenewal.RenewAsync(project.Solution, [project.Id], token), nameof(RenewLockFix));
        foreach (Diagnostic diagnostic in context.Diagnostics)
            context.RegisterCodeFix(action, diagnostic);
    }
}
