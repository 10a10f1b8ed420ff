using System;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Names by which library members add what they are given to the object they are called on.</summary>
internal static class MutatorNames
{
    private static readonly string[] Prefixes =
        ["Add", "Append", "Insert", "Push", "Enqueue", "TryAdd", "Prepend", "GetOrAdd", "Write", "UnionWith", "Set", "TrySet"];

    /// <summary>A parameter that a library copies into.</summary>
    public static bool IsDestination(string parameter) =>
        parameter is "destinationArray" or "destination" or "dst";

    /// <summary>A mutator, or what gives a view of the object it is called on: what is done to it is done to the object.</summary>
    public static bool IsOnReceiver(string name) => name is "Slice" or "AsSpan" or "AsMemory" || IsMutator(name);

    /// <summary>Gives one of the objects that a collection holds.</summary>
    public static bool GivesElement(string name) => name is "GetValueOrDefault" or "GetOrAdd" or "First" or "FirstOrDefault"
        or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindLast" or "ElementAt"
        or "Peek" or "Dequeue" or "Pop";

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
