using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>
/// The policy among the files of a project, and what it extends. A text is parsed once and a set of layers is merged
/// once, however many rules and generators ask.
/// </summary>
internal static class PolicyStore
{
    // Keyed weakly by text: a document lives as long as the version of the file it was read from.
    private static readonly ConditionalWeakTable<SourceText, PolicyDocument> Documents = new();
    private static readonly ConditionalWeakTable<PolicyDocument, Merged> Results = new();

    /// <summary>Null when none of the files is a policy.</summary>
    /// <param name="files">All files that a policy may extend.</param>
    /// <param name="isPolicy">Which of them the project names as its policy.</param>
    /// <param name="cancellationToken">Ends the reading of files.</param>
    public static PolicyReadResult? Read(
        ImmutableArray<AdditionalText> files, Func<AdditionalText, bool> isPolicy, CancellationToken cancellationToken)
    {
        List<PolicyDocument> roots = [];
        foreach (AdditionalText file in files)
        {
            if (isPolicy(file) && Parse(file, cancellationToken) is { } document)
                roots.Add(document);
        }

        if (roots.Count == 0)
            return null;
        PolicyLayerSet set = PolicyLayers.Collect(PolicyOrder.Of(roots), path => Find(files, path, cancellationToken));
        if (Results.TryGetValue(set.Layers[0], out Merged? merged) && merged.Set.IsSame(set))
            return merged.Result;
        merged = new Merged(set, PolicyLayers.Merge(set));
        return Keep(set.Layers[0], merged).Result;
    }

    // Of two that were merged at the same time one is handed to all; projects that differ in layers take turns.
    private static Merged Keep(PolicyDocument first, Merged merged)
    {
        Merged kept = Results.GetValue(first, _ => merged);
        if (kept.Set.IsSame(merged.Set))
            return kept;
        Results.Remove(first);
        return Results.GetValue(first, _ => merged) is { } next && next.Set.IsSame(merged.Set) ? next : merged;
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

    private sealed class Merged(PolicyLayerSet set, PolicyReadResult result)
    {
        public PolicyLayerSet Set { get; } = set;

        public PolicyReadResult Result { get; } = result;
    }
}
