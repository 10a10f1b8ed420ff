using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PrivacyTool.Policy;

/// <summary>A clause as a text or a record names it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rules">Rules that the record says serve it.</param>
/// <param name="Reason">Why no compiler can check it; null when one can, or when the text does not say.</param>
/// <param name="RecordedAs">Where it is recorded instead.</param>
internal sealed record NamedClause(
    string Id, IReadOnlyList<string> Rules, string? Reason = null, string? RecordedAs = null);

/// <summary>
/// Reads the clauses of a policy's text: a line or a table row starts with an id, such as <c>S2.10c</c>; or a record in
/// JSON, which also says which rules serve a clause and why no compiler can check one.
/// </summary>
internal static partial class ClauseList
{
    /// <exception cref="ToolException">The file cannot be read, or is a record that breaks the format.</exception>
    public static IReadOnlyList<NamedClause> Read(string path)
    {
        try
        {
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadRecord(path) : ReadText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read {path}: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException
            or KeyNotFoundException)
        {
            throw new ToolException($"{path} is no record of clauses: {exception.Message}");
        }
    }

    private static List<NamedClause> ReadText(string path)
    {
        List<NamedClause> clauses = [];
        foreach (string line in File.ReadLines(path))
        {
            Match match = Start().Match(line);
            if (match.Success)
                clauses.Add(new NamedClause(match.Groups[1].Value, []));
        }

        return clauses;
    }

    private static List<NamedClause> ReadRecord(string path)
    {
        List<NamedClause> clauses = [];
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement row in record.RootElement.GetProperty("clauses").EnumerateArray())
        {
            List<string> rules = [];
            if (row.TryGetProperty("rules", out JsonElement list))
            {
                foreach (JsonElement rule in list.EnumerateArray())
                    rules.Add(rule.GetString() ?? "");
            }

            clauses.Add(new NamedClause(
                row.GetProperty("clause").GetString() ?? "", rules, Text(row, "reason"), Text(row, "recordedAs")));
        }

        return clauses;
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    [GeneratedRegex(
        "^[|*\\s]*([A-Z§]{0,3}[0-9]+[A-Z]?(?:\\.[0-9]+[a-z]?)+)(?=[\\s|*:)]|$)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Start();
}
