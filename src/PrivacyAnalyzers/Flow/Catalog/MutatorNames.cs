using System;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Names by which library members add what they are given to the object they are called on.</summary>
internal static class MutatorNames
{
    private static readonly string[] Prefixes =
        ["Add", "Append", "Insert", "Push", "Enqueue", "TryAdd", "Prepend", "GetOrAdd", "Write", "UnionWith", "Set"];

    public static bool IsMutator(string name)
    {
        foreach (string prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
