using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Policy;

/// <summary>
/// The policy among the additional files, and what it extends. Defects are for the analyzers to report.
/// </summary>
internal static class PolicyInput
{
    /// <summary>The policy as far as it can be read; null when the project has none.</summary>
    public static IncrementalValueProvider<PrivacyPolicy?> From(
        IncrementalGeneratorInitializationContext context, string trackingName)
    {
        // All JSON files stay in reach, because a policy may extend any of them; only policies are parsed.
        return context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (File: pair.Left, IsPolicy: PrivacyFiles.IsPolicy(pair.Left, pair.Right)))
            .Collect()
            .Select(static (files, cancellationToken) => Load(files, cancellationToken))
            .WithTrackingName(trackingName);
    }

    private static PrivacyPolicy? Load(
        ImmutableArray<(AdditionalText File, bool IsPolicy)> files, CancellationToken cancellationToken)
    {
        List<PolicyDocument> roots = [];
        foreach ((AdditionalText file, bool isPolicy) in files)
        {
            if (isPolicy && Parse(file, cancellationToken) is { } document)
                roots.Add(document);
        }

        return roots.Count == 0 ? null : PolicyLayers.Read(PolicyOrder.Of(roots), Find).Policy;

        PolicyDocument? Find(string path)
        {
            foreach ((AdditionalText file, _) in files)
            {
                if (string.Equals(PolicyPaths.Normalize(file.Path), path, StringComparison.OrdinalIgnoreCase))
                    return Parse(file, cancellationToken);
            }

            return null;
        }
    }

    private static PolicyDocument? Parse(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } text ? PolicyReader.Parse(file.Path, text.ToString()) : null;
}
