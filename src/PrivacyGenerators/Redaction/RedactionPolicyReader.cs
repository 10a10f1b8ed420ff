using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>A JSON file beside the code: the policy of the project, or one that a policy may extend.</summary>
internal sealed record PolicyLayer(bool IsRoot, PolicyDocument Document);

/// <summary>
/// Reads what privacy.json says about redaction. Of a file with errors, what could be read counts; the errors are the
/// analyzers' to report.
/// </summary>
internal static class RedactionPolicyReader
{
    public static bool IsJson(AdditionalText file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static PolicyLayer? ReadLayer(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) pair,
        CancellationToken cancellationToken)
    {
        if (pair.File.GetText(cancellationToken) is not { } text)
            return null;
        bool isRoot = PrivacyFiles.IsPolicy(pair.File, pair.Options);
        return new PolicyLayer(isRoot, PolicyReader.Parse(pair.File.Path, text.ToString()));
    }

    public static RedactionPolicy Combine(ImmutableArray<PolicyLayer?> layers, CancellationToken cancellationToken)
    {
        List<PolicyDocument> roots = [];
        foreach (PolicyLayer? layer in layers)
        {
            if (layer is { IsRoot: true })
                roots.Add(layer.Document);
        }

        if (roots.Count == 0)
            return RedactionPolicy.Default;
        PrivacyPolicy? policy = PolicyLayers.Read(PolicyOrder.Of(roots), path => Find(layers, path)).Policy;
        return policy is null ? RedactionPolicy.Default : Of(policy);
    }

    private static RedactionPolicy Of(PrivacyPolicy policy)
    {
        List<CategoryRedaction> own = [];
        foreach (CustomCategoryEntry category in policy.Categories)
            own.Add(new CategoryRedaction(category.Code, category.Parent, category.Redaction));
        return new RedactionPolicy(
            policy.Redaction?.Unmarked == "erase",
            policy.Redaction?.Categories ?? default,
            own.ToEquatableArray());
    }

    private static PolicyDocument? Find(ImmutableArray<PolicyLayer?> layers, string path)
    {
        foreach (PolicyLayer? layer in layers)
        {
            if (layer is not null
                && PolicyPaths.Normalize(layer.Document.Policy.Path).Equals(path, StringComparison.OrdinalIgnoreCase))
                return layer.Document;
        }

        return null;
    }
}
