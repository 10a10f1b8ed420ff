using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    private const int MaxLength = 80;

    /// <summary>
    /// The candidate that differs only in case, else the one with the same part after the dot, else the one with the
    /// smallest edit distance up to a third of its length; null when none is near. The first of equals wins.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        string? leafMatch = null;
        string? nearest = null;
        int smallest = int.MaxValue;
        string leaf = Leaf(word);
        foreach (string candidate in candidates)
        {
            if (string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase))
                return candidate;
            if (leaf.Length > 2 && string.Equals(leaf, Leaf(candidate), StringComparison.OrdinalIgnoreCase))
                leafMatch ??= candidate;
            int limit = Math.Min(smallest - 1, Math.Max(1, Math.Min(word.Length, candidate.Length) / 3));
            int distance = Distance(word, candidate, limit);
            if (distance <= limit)
            {
                smallest = distance;
                nearest = candidate;
            }
        }

        return leafMatch ?? nearest;
    }

    /// <summary>The words <c>; did you mean "x"?</c>, or nothing when no candidate is near.</summary>
    public static string Phrase(string word, IEnumerable<string> candidates) =>
        Find(word, candidates) is { } found ? $"; did you mean \"{found}\"?" : "";

    private static string Leaf(string word) => word.Substring(word.LastIndexOf('.') + 1);

    // Damerau-Levenshtein with adjacent transpositions; gives up beyond the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MaxLength || b.Length > MaxLength)
            return int.MaxValue;
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit)
                return int.MaxValue;
            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
