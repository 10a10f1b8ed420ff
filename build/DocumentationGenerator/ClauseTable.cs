using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocumentationGenerator;

/// <summary>
/// The page that says of each clause of the OPUS policy how it is served: by which rules and outputs, or why no compiler
/// can check it and where it is recorded instead. Rules are those of the record and those whose pages cite the clause.
/// </summary>
public static partial class ClauseTable
{
    public const string Page = "docs/opus-clauses.md";
    private const string Record = "samples/OpusPlatform/opus-clauses.json";

    // Where each output is made: what is not there yet serves no clause.
    private static readonly Dictionary<string, string> Makers = new(StringComparer.Ordinal)
    {
        ["inventory"] = "src/PrivacyGenerators/Inventory",
        ["notice"] = "src/PrivacyTool/Notice",
        ["redaction code"] = "src/PrivacyGenerators/Redaction",
        ["policy skeleton"] = "src/PrivacyTool/Skeleton",
        ["retention schedule"] = "src/PrivacyInventory/Exports/RegisterTables.cs",
        ["cookie table"] = "src/PrivacyInventory/Exports/RegisterTables.cs",
        ["recipient register"] = "src/PrivacyInventory/Exports/RegisterTables.cs",
        ["access export"] = "src/PrivacyGenerators/SubjectRights",
        ["erasure code"] = "src/PrivacyGenerators/SubjectRights",
        ["consent gate"] = "src/PrivacyGenerators/SubjectRights",
        ["rights workflow"] = "src/PrivacyGenerators/SubjectRights",
        ["access matrix"] = "src/PrivacyGenerators/Access",
    };

    /// <summary>Every clause, as recorded, with what is there to serve it.</summary>
    public static IReadOnlyList<Clause> Read(string root)
    {
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, Record)));
        ILookup<string, string> citations = Citations(root);
        List<Clause> clauses = [];
        foreach (JsonElement row in record.RootElement.GetProperty("clauses").EnumerateArray())
        {
            string id = row.GetProperty("clause").GetString()!;
            string[] rules = [.. Texts(row, "rules").Concat(citations[id]).Distinct().Order(StringComparer.Ordinal)];
            string[] outputs = [.. Texts(row, "outputs")];
            clauses.Add(new Clause(
                id,
                row.GetProperty("says").GetString()!,
                row.GetProperty("check").GetString()!,
                [.. rules.Where(IsThere)],
                [.. outputs.Where(output => IsMade(root, output))],
                [.. rules.Where(rule => !IsThere(rule)), .. outputs.Where(output => !IsMade(root, output))],
                Text(row, "reason"),
                Text(row, "recordedAs")));
        }

        return clauses;
    }

    public static string Render(string root)
    {
        IReadOnlyList<Clause> clauses = Read(root);
        StringBuilder page = new();
        page.Append("# The OPUS privacy policy, clause by clause\n\n")
            .Append("Each clause of the policy text with what serves it. *Checked* says whether a compiler can hold code\n")
            .Append("to it: yes, partly (by names, structure, or the completeness of `privacy.json`), or no, with the\n")
            .Append("reason and the place where it is recorded instead. *Open* names what is planned and not there yet.\n\n")
            .Append("Written by `dotnet run --project build/DocumentationGenerator` from\n")
            .Append("[opus-clauses.json](../samples/OpusPlatform/opus-clauses.json), the rules and their pages.\n\n")
            .Append(Summary(clauses))
            .Append("\n| Clause | What it says | Checked | Served by | Open |\n|---|---|---|---|---|\n");
        foreach (Clause clause in clauses)
        {
            page.Append($"| {clause.Id} | {Cell(clause.Says)} | {clause.Check} | {Cell(ServedBy(clause))} | ")
                .Append($"{string.Join(", ", clause.Open)} |\n");
        }

        return page.ToString();
    }

    private static string Summary(IReadOnlyList<Clause> clauses)
    {
        int recorded = clauses.Count(clause => clause.Reason is not null);
        int open = clauses.Count(clause => clause.Reason is null && clause.Rules.Count == 0);
        return $"{clauses.Count} clauses: {clauses.Count - recorded - open} served by a rule, {open} that wait for one, "
            + $"{recorded} that no compiler can check, each with the reason.\n";
    }

    private static string ServedBy(Clause clause)
    {
        List<string> parts = [.. clause.Rules.Select(rule => $"[{rule}](rules/{rule}.md)"), .. clause.Outputs];
        string served = string.Join(", ", parts);
        if (clause.Reason is null)
            return served;
        string recorded = clause.RecordedAs is null ? "" : $" Recorded as `{clause.RecordedAs}`.";
        return "Not by a compiler: " + clause.Reason + recorded + (served.Length == 0 ? "" : " See also " + served + ".");
    }

    // Clauses that each rule's page cites, in the last column of its table.
    private static ILookup<string, string> Citations(string root) => RuleTable.Rules
        .Select(rule => (rule.Id, Path: Path.Combine(root, "docs", "rules", rule.Id + ".md")))
        .Where(page => File.Exists(page.Path))
        .SelectMany(page => File.ReadLines(page.Path)
            .Where(line => line.StartsWith("| Privacy.", StringComparison.Ordinal))
            .Take(1)
            .SelectMany(line => ClauseId().Matches(line).Select(match => (Clause: match.Value, page.Id))))
        .ToLookup(pair => pair.Clause, pair => pair.Id, StringComparer.Ordinal);

    private static bool IsThere(string rule) => RuleTable.Rules.Any(known => known.Id == rule);

    private static bool IsMade(string root, string output)
    {
        string path = Path.Combine(root, Makers[output]);
        return Directory.Exists(path) || File.Exists(path);
    }

    private static IEnumerable<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;");

    [GeneratedRegex(@"\bS\d+[A-Z]?\.\d+[a-z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseId();
}

/// <summary>A clause with what serves it.</summary>
/// <param name="Id">Its number in the text.</param>
/// <param name="Says">What it says, in short.</param>
/// <param name="Check"><c>yes</c>, <c>partly</c> or <c>no</c>.</param>
/// <param name="Rules">Rules that serve it.</param>
/// <param name="Outputs">Outputs that serve it.</param>
/// <param name="Open">Rules and outputs that are planned and not there.</param>
/// <param name="Reason">Why no compiler can check it; null when one can.</param>
/// <param name="RecordedAs">Where in privacy.json or the inventory it is recorded; null when there is nothing to record.</param>
public sealed record Clause(
    string Id,
    string Says,
    string Check,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> Open,
    string? Reason,
    string? RecordedAs);
