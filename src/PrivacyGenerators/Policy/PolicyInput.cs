using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
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
        ImmutableArray<AdditionalText>.Builder all = ImmutableArray.CreateBuilder<AdditionalText>(files.Length);
        foreach ((AdditionalText file, _) in files)
            all.Add(file);
        return PolicyStore.Read(all.MoveToImmutable(), file => files.Contains((file, true)), cancellationToken)?.Policy;
    }
}
