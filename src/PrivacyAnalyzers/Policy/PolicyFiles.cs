using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>
/// Finds the policy among the additional files, and what it extends. A text is parsed once however many rules ask.
/// </summary>
internal static class PolicyFiles
{
    // Keyed weakly by text: a document lives as long as the version of the file it was read from.
    private static readonly ConditionalWeakTable<SourceText, PolicyDocument> Documents = new();
    private static readonly ConditionalWeakTable<PolicyDocument, PolicyReadResult> Results = new();

    /// <summary>The policy of a project, null when it has none.</summary>
    public static PolicyReadResult? Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        List<PolicyDocument> roots = [];
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (PrivacyFiles.IsPolicy(file, options.AnalyzerConfigOptionsProvider) && Parse(file, cancellationToken) is { } document)
                roots.Add(document);
        }

        if (roots.Count == 0)
            return null;
        if (roots.Count == 1 && roots[0].Extends.IsEmpty)
            return Results.GetValue(roots[0], static document => PolicyLayers.Merge([document]));
        return PolicyLayers.Read(PolicyOrder.Of(roots), path => Find(options.AdditionalFiles, path, cancellationToken));
    }

    private static PolicyDocument? Find(
        ImmutableArray<AdditionalText> files, string path, CancellationToken cancellationToken)
    {
        foreach (AdditionalText file in files)
        {
            if (string.Equals(PolicyPaths.Normalize(file.Path), path, StringComparison.OrdinalIgnoreCase))
                return Parse(file, cancellationToken);
        }

        return null;
    }

    private static PolicyDocument? Parse(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
            return null;
        PolicyDocument document = Documents.GetValue(text, key => PolicyReader.Parse(file.Path, key.ToString()));
        return document.Policy.Path == file.Path ? document : PolicyReader.Parse(file.Path, text.ToString());
    }
}
