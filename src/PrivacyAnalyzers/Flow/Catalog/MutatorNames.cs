using System;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Names by which library members add what they are given to the object they are called on.</summary>
internal static class MutatorNames
{
    private static readonly string[] Prefixes =
        ["Add", "Append", "Insert", "Push", "Enqueue", "TryAdd", "Prepend", "GetOrAdd", "Write", "UnionWith", "Set"];

    /// <summary>A parameter that a library copies into.</summary>
    public static bool IsDestination(string parameter) =>
        parameter is "destinationArray" or "destination" or "dst";

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
