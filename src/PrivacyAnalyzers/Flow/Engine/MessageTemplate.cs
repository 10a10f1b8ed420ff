using System.Collections.Generic;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The holes of a message template, and which of them take objects apart.</summary>
internal static class MessageTemplate
{
    /// <summary>For each hole in order: true when it starts with <c>@</c>. Null entries keep the place of positions.</summary>
    public static List<bool> Parse(string template)
    {
        List<bool> named = [];
        SortedDictionary<int, bool> positional = [];
        for (int index = 0; index < template.Length; index++)
        {
            if (template[index] != '{')
                continue;
            if (index + 1 < template.Length && template[index + 1] == '{')
            {
                index++;
                continue;
            }

            int end = template.IndexOf('}', index);
            if (end < 0)
                break;
            string hole = template.Substring(index + 1, end - index - 1);
            bool destructures = hole.StartsWith("@", System.StringComparison.Ordinal);
            if (int.TryParse(Name(hole), out int position))
                positional[position] = destructures;
            else
                named.Add(destructures);
            index = end;
        }

        return named.Count > 0 || positional.Count == 0 ? named : ByPosition(positional);
    }

    private static List<bool> ByPosition(SortedDictionary<int, bool> positional)
    {
        List<bool> holes = [];
        foreach (KeyValuePair<int, bool> hole in positional)
        {
            while (holes.Count < hole.Key && holes.Count < 64)
                holes.Add(false);
            holes.Add(hole.Value);
        }

        return holes;
    }

    private static string Name(string hole)
    {
        int end = hole.IndexOfAny([':', ',']);
        return (end < 0 ? hole : hole.Substring(0, end)).TrimStart('@', '$');
    }
}
