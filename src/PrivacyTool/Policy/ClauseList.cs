using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace PrivacyTool.Policy;

/// <summary>Reads the ids of a text's clauses: a line or a table row starts with one, such as <c>S2.10c</c>.</summary>
internal static partial class ClauseList
{
    public static IReadOnlyList<string> Read(string path)
    {
        List<string> clauses = [];
        foreach (string line in File.ReadLines(path))
        {
            Match match = Start().Match(line);
            if (match.Success)
                clauses.Add(match.Groups[1].Value);
        }

        return clauses;
    }

    [GeneratedRegex(
        "^[|*\\s]*([A-Z§]{0,3}[0-9]+[A-Z]?(?:\\.[0-9]+[a-z]?)+)(?=[\\s|*:)]|$)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Start();
}
