using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Matches the rows of two inventories by key and compares lists as sets.</summary>
internal static class InventoryDiffSets
{
    /// <summary>Rows by key; of rows with the same key (two target frameworks) the first stands for all.</summary>
    public static Dictionary<string, T> ByKey<T>(EquatableArray<T> rows, Func<T, string> key)
        where T : IEquatable<T>
    {
        Dictionary<string, T> index = new(rows.Count, StringComparer.Ordinal);
        foreach (T row in rows)
        {
            string text = key(row);
            if (!index.ContainsKey(text))
                index.Add(text, row);
        }

        return index;
    }

    /// <summary>What <paramref name="second"/> has and <paramref name="first"/> has not.</summary>
    public static List<string> Missing(EquatableArray<string> first, EquatableArray<string> second)
    {
        List<string> missing = [];
        foreach (string item in second)
        {
            if (!first.Contains(item))
                missing.Add(item);
        }

        return missing;
    }

    public static EquatableArray<string> Ids(EquatableArray<InventoryPurpose> purposes)
    {
        string[] ids = new string[purposes.Count];
        for (int index = 0; index < ids.Length; index++)
            ids[index] = purposes[index].Id;
        return new EquatableArray<string>(ids);
    }

    public static string? Join(EquatableArray<string> items) => items.IsEmpty ? null : string.Join(", ", items);

    /// <summary>A rule with its period, as a person reads it.</summary>
    public static string? Describe(InventoryRetention? retention) =>
        retention is null ? null : retention.Rule + " (" + (retention.Period ?? "period not stated") + ")";
}
