using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.Model.Json;
using PrivacyTool.Checks;
using Spectre.Console;

namespace PrivacyTool.Output;

/// <summary>Prints the findings of a check.</summary>
internal static class FindingText
{
    public static void WriteTable(ToolHost host, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            host.Output.WriteLine("No finding.");
            return;
        }

        Table table = TextTable.Create("Rule", "Severity", "Finding", "Clauses", "Place");
        foreach (Finding finding in findings)
        {
            table.AddRow(
                TextTable.Cell(finding.Rule),
                TextTable.Severity(finding.Level.ToString().ToLowerInvariant()),
                TextTable.Cell(finding.Message),
                TextTable.Cell(string.Join(", ", finding.Clauses)),
                TextTable.Cell(finding.Location is { } location ? $"{location.File}:{location.Line}" : string.Empty));
        }

        TextTable.Write(host, table);
        host.Output.WriteLine(string.Join(
            ", ",
            findings.GroupBy(finding => finding.Level)
                .OrderByDescending(group => group.Key)
                .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}")));
    }

    public static void WriteJson(IReadOnlyList<Finding> findings, TextWriter output)
    {
        JsonWriter json = new();
        json.BeginObject().Name("findings").BeginArray();
        foreach (Finding finding in findings)
        {
            json.BeginObject()
                .Member("rule", finding.Rule)
                .Member("severity", finding.Level.ToString().ToLowerInvariant())
                .Member("message", finding.Message)
                .Member("assembly", finding.Assembly)
                .Member("item", finding.Item)
                .Member("clauses", finding.Clauses)
                .Member("file", finding.Location?.File)
                .Member("line", finding.Location?.Line ?? 0)
                .EndObject();
        }

        json.EndArray().EndObject();
        output.Write(json + "\n");
    }
}
