using System;
using System.Collections.Generic;
using System.Text;

namespace PrivacyAnnotations;

/// <summary>An immutable set of values to be found in texts.</summary>
internal sealed class TrackedValues
{
    private const int ShortestValue = 3;
    private const int LongestEscaped = 4096;

    private readonly string[] _values;

    private TrackedValues(string[] values) => _values = values;

    public static TrackedValues? Add(TrackedValues? outer, string?[]? values)
    {
        List<string> all = outer is null ? [] : [.. outer._values];
        foreach (string? value in values ?? [])
            AddForms(all, value?.Trim());
        return all.Count == 0 ? null : new TrackedValues([.. all]);
    }

    public string Mask(string text)
    {
        List<(int Start, int End)>? found = null;
        foreach (string value in _values)
        {
            int at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase);
            while (at >= 0)
            {
                (found ??= []).Add((at, at + value.Length));
                at = text.IndexOf(value, at + value.Length, StringComparison.OrdinalIgnoreCase);
            }
        }

        return found is null ? text : Replace(text, found);
    }

    private static void AddForms(List<string> all, string? value)
    {
        if (value is null || value.Length < ShortestValue)
            return;
        AddOnce(all, value);
        if (value.Length <= LongestEscaped && IsWellFormed(value))
            AddOnce(all, Uri.EscapeDataString(value));
    }

    private static void AddOnce(List<string> all, string value)
    {
        if (!all.Contains(value))
            all.Add(value);
    }

    // Half a surrogate pair has no form in a URL.
    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string Replace(string text, List<(int Start, int End)> found)
    {
        found.Sort();
        StringBuilder masked = new(text.Length);
        int done = 0;
        foreach ((int start, int end) in found)
        {
            // One value may lie across another: what is left of it goes with the first.
            if (start >= done)
                masked.Append(text, done, start - done).Append(Redact.Marker);
            done = Math.Max(done, end);
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }
}
