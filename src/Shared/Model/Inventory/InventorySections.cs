using System;
using System.Collections.Generic;
using System.Text;

namespace Privacy.Model;

/// <summary>Puts the rows of a section into canonical order: sorted by their text, each once.</summary>
internal static class InventorySections
{
    public static EquatableArray<T> Canonical<T>(IReadOnlyCollection<T> rows, Action<StringBuilder, T> append)
        where T : IEquatable<T>
    {
        if (rows.Count == 0)
            return EquatableArray<T>.Empty;
        string[] texts = new string[rows.Count];
        T[] sorted = new T[rows.Count];
        StringBuilder text = new();
        int index = 0;
        foreach (T row in rows)
        {
            text.Clear();
            append(text, row);
            texts[index] = text.ToString();
            sorted[index++] = row;
        }

        Array.Sort(texts, sorted, StringComparer.Ordinal);
        return Distinct(texts, sorted);
    }

    private static EquatableArray<T> Distinct<T>(string[] texts, T[] sorted)
        where T : IEquatable<T>
    {
        int count = 0;
        for (int index = 0; index < sorted.Length; index++)
        {
            if (index == 0 || !string.Equals(texts[index], texts[index - 1], StringComparison.Ordinal))
                sorted[count++] = sorted[index];
        }

        Array.Resize(ref sorted, count);
        return new EquatableArray<T>(sorted);
    }
}
