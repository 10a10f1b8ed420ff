using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Puts policy files in the order of their layers, whatever order a build lists them in.</summary>
internal static class PolicyOrder
{
    /// <summary>Files that no other one extends come first; what they extend lies below them.</summary>
    public static List<PolicyDocument> Of(List<PolicyDocument> documents)
    {
        HashSet<string> extended = new(StringComparer.OrdinalIgnoreCase);
        foreach (PolicyDocument document in documents)
        {
            foreach (PolicyReference reference in document.Extends)
                extended.Add(PolicyPaths.Resolve(document.Policy.Path, reference.Id));
        }

        List<PolicyDocument> ordered = new(documents.Count);
        ordered.AddRange(documents.FindAll(document => !extended.Contains(PolicyPaths.Normalize(document.Policy.Path))));
        ordered.AddRange(documents.FindAll(document => extended.Contains(PolicyPaths.Normalize(document.Policy.Path))));
        return ordered;
    }
}
