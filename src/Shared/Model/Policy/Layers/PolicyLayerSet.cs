using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>The documents that make up one policy, the more specific first, and what they extend in vain.</summary>
internal sealed class PolicyLayerSet(List<PolicyDocument> layers, List<PolicyReference> missing)
{
    public List<PolicyDocument> Layers { get; } = layers;

    public List<PolicyReference> Missing { get; } = missing;

    /// <summary>Whether the very same documents were found; then the same ones are missing, too.</summary>
    public bool IsSame(PolicyLayerSet other)
    {
        if (Layers.Count != other.Layers.Count)
            return false;
        for (int i = 0; i < Layers.Count; i++)
        {
            if (!ReferenceEquals(Layers[i], other.Layers[i]))
                return false;
        }

        return true;
    }
}
