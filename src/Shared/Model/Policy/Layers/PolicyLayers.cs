using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Lays several policy files over each other: what one states and the others do not counts, and where two state
/// different things the stricter entry wins.
/// </summary>
internal static class PolicyLayers
{
    /// <summary>
    /// Reads the files and all that they extend, the more specific first. <paramref name="find"/> gives the document
    /// at a path, null when there is none.
    /// </summary>
    public static PolicyReadResult Read(IReadOnlyList<PolicyDocument> roots, Func<string, PolicyDocument?> find) =>
        Merge(Collect(roots, find));

    /// <summary>Finds the files and all that they extend, the more specific first.</summary>
    public static PolicyLayerSet Collect(IReadOnlyList<PolicyDocument> roots, Func<string, PolicyDocument?> find)
    {
        List<PolicyDocument> layers = [];
        List<PolicyReference> missing = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        Queue<PolicyDocument> waiting = new(roots);
        while (waiting.Count > 0)
        {
            PolicyDocument document = waiting.Dequeue();
            if (!seen.Add(PolicyPaths.Normalize(document.Policy.Path)))
                continue;
            layers.Add(document);
            foreach (PolicyReference reference in document.Extends)
            {
                if (find(PolicyPaths.Resolve(document.Policy.Path, reference.Id)) is { } extended)
                    waiting.Enqueue(extended);
                else
                    missing.Add(reference);
            }
        }

        return new PolicyLayerSet(layers, missing);
    }

    /// <summary>Merges the layers of one policy and checks the result.</summary>
    public static PolicyReadResult Merge(PolicyLayerSet set) => Merge(set.Layers, set.Missing.ConvertAll(NotFound));

    /// <summary>Merges documents, the more specific first, and checks the result.</summary>
    public static PolicyReadResult Merge(IReadOnlyList<PolicyDocument> layers) => Merge(layers, []);

    private static PolicyReadResult Merge(IReadOnlyList<PolicyDocument> layers, List<PolicyError> errors)
    {
        if (layers.Count == 0)
            return new PolicyReadResult(null, errors.ToEquatableArray());
        List<PolicyReference> references = [];
        foreach (PolicyDocument layer in layers)
        {
            errors.AddRange(layer.Errors);
            references.AddRange(layer.References);
        }

        bool isReadable = errors.Count == 0;
        PolicyMerger merger = new(errors);
        PrivacyPolicy policy = layers[0].Policy;
        for (int i = 1; i < layers.Count; i++)
            policy = merger.Over(policy, layers[i].Policy);
        policy = merger.Unite(policy);
        ReferenceChecks.Check(policy, references, errors);

        // What a broken file seems to leave out may stand in the part that could not be read.
        if (isReadable)
            CompletenessChecks.Check(policy, layers[0].Start, errors);
        PurposeChecks.Check(policy, errors);
        ContradictionChecks.Check(policy, errors);
        return new PolicyReadResult(policy, errors.ToEquatableArray());
    }

    private static PolicyError NotFound(PolicyReference reference) => new(
        PolicyErrorKind.Invalid,
        $"the extended file \"{reference.Id}\" is not among the policy files of this project; "
            + "correct the path, or add the file as an item PrivacyPolicyLayer",
        reference.Location);
}
