using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Rules.Policy;

/// <summary>Writes the inventories of projects into the snapshot they share, or into that of each.</summary>
internal static class LockRenewal
{
    /// <summary>The snapshot of a project; null when there is none, or one that cannot be read.</summary>
    public static async Task<TextDocument?> FindAsync(Project project, CancellationToken cancellationToken)
    {
        TextDocument? found = Find(project);
        return found is not null && await ReadAsync(found, cancellationToken).ConfigureAwait(false) is not null
            ? found
            : null;
    }

    /// <summary>The solution with every named project's rows in its snapshot.</summary>
    public static async Task<Solution> RenewAsync(
        Solution solution, IReadOnlyList<ProjectId> projects, CancellationToken cancellationToken)
    {
        foreach (ProjectId id in projects)
        {
            if (solution.GetProject(id) is { } project)
                solution = await RenewAsync(solution, project, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Solution> RenewAsync(
        Solution solution, Project project, CancellationToken cancellationToken)
    {
        if (Find(project) is not { } file
            || await ReadAsync(file, cancellationToken).ConfigureAwait(false) is not { } snapshot
            || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return solution;
        }

        PrivacyContext privacy = PrivacyContext.Create(compilation, project.AnalyzerOptions);
        InventoryDocument current =
            CompiledInventory.Read(project.AnalyzerOptions, privacy, cancellationToken).Document;
        string renewed = InventoryJson.Write(
            InventoryLock.Renew(snapshot, current, compilation.AssemblyName ?? ""));
        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return Replace(solution, file.FilePath, SourceText.From(renewed, text.Encoding));
    }

    // Projects that share the file each have a document of it: all of them change together.
    private static Solution Replace(Solution solution, string? path, SourceText text)
    {
        foreach (ProjectId id in solution.ProjectIds)
        {
            foreach (TextDocument document in solution.GetProject(id)!.AdditionalDocuments)
            {
                if (document.FilePath == path)
                    solution = solution.WithAdditionalDocumentText(document.Id, text);
            }
        }

        return solution;
    }

    private static TextDocument? Find(Project project)
    {
        AdditionalText? file = InventoryLockFile.Find(project.AnalyzerOptions);
        foreach (TextDocument document in project.AdditionalDocuments)
        {
            if (file is not null && document.FilePath == file.Path)
                return document;
        }

        return null;
    }

    private static async Task<InventoryDocument?> ReadAsync(TextDocument file, CancellationToken cancellationToken)
    {
        SourceText text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return InventoryJson.Read(text.ToString()).Document;
    }
}
