using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>A finding expected at a span, written in source as <c>{|PRIV0301:expression|}</c>.</summary>
internal sealed record ExpectedFinding(string Id, TextSpan Span);

/// <summary>Source text without its marks, and what the marks expect. Marks nest; <c>{|A,B:x|}</c> expects both.</summary>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<ExpectedFinding> Expected)
{
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new(marked.Length);
        List<ExpectedFinding> expected = [];
        Stack<(string[] Ids, int Start)> open = new();
        for (int position = 0; position < marked.Length;)
        {
            Match start = Opening().Match(marked, position);
            if (start.Success && start.Index == position)
            {
                open.Push((start.Groups[1].Value.Split(','), text.Length));
                position += start.Length;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, position, "|}", 0, 2) == 0)
            {
                (string[] ids, int from) = open.Pop();
                expected.AddRange(ids.Select(id => new ExpectedFinding(id, TextSpan.FromBounds(from, text.Length))));
                position += 2;
            }
            else
            {
                text.Append(marked[position++]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), expected)
            : throw new FormatException("A mark is opened and never closed.");
    }

    [GeneratedRegex(@"\{\|(PRIV\d{4}(?:,PRIV\d{4})*):")]
    private static partial Regex Opening();
}
