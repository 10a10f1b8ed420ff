using System.IO;
using System.Linq;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyInventory.Exports;
using Spectre.Console;

namespace PrivacyTool.Output;

/// <summary>Prints the changes between two inventories.</summary>
internal static class DiffText
{
    public static void WriteTable(ToolHost host, EquatableArray<InventoryChange> changes)
    {
        if (changes.IsEmpty)
        {
            host.Output.WriteLine("No change.");
            return;
        }

        Table table = TextTable.Create("Severity", "Change", "Assembly", "What", "Clauses");
        foreach (InventoryChange change in changes)
        {
            table.AddRow(
                TextTable.Severity(change.Severity.ToString().ToLowerInvariant()),
                TextTable.Cell($"{change.Subject} {change.Kind}".ToLowerInvariant()),
                TextTable.Cell(change.Assembly),
                TextTable.Cell(change.Message + PlaceOf(change)),
                TextTable.Cell(string.Join(", ", change.Clauses)));
        }

        TextTable.Write(host, table);
        host.Output.WriteLine(Summary(changes));
    }

    public static void WriteMarkdown(EquatableArray<InventoryChange> changes, TextWriter output)
    {
        output.Write("## Changes of personal data\n\n");
        if (changes.IsEmpty)
        {
            output.Write("No change.\n");
            return;
        }

        output.Write(Summary(changes) + "\n\n| Severity | Change | Assembly | What | Clauses |\n");
        output.Write("| --- | --- | --- | --- | --- |\n");
        foreach (InventoryChange change in changes)
        {
            string severity = change.Severity.ToString().ToLowerInvariant();
            string mark = change.Severity == ChangeSeverity.Blocker ? $"**{severity}**" : severity;
            string kind = $"{change.Subject} {change.Kind}".ToLowerInvariant();
            output.Write($"| {mark} | {kind} | {MarkdownWriter.Escape(change.Assembly)} "
                + $"| {MarkdownWriter.Escape(change.Message + PlaceOf(change))} "
                + $"| {MarkdownWriter.Escape(string.Join(", ", change.Clauses))} |\n");
        }
    }

    public static void WriteJson(EquatableArray<InventoryChange> changes, TextWriter output)
    {
        JsonWriter json = new();
        json.BeginObject().Name("changes").BeginArray();
        foreach (InventoryChange change in changes)
        {
            json.BeginObject()
                .Member("severity", change.Severity.ToString().ToLowerInvariant())
                .Member("kind", change.Kind.ToString().ToLowerInvariant())
                .Member("subject", change.Subject.ToString().ToLowerInvariant())
                .Member("assembly", change.Assembly)
                .Member("item", change.Item)
                .Member("before", change.Before)
                .Member("after", change.After)
                .Member("message", change.Message)
                .Member("clauses", change.Clauses)
                .Member("file", change.Location?.File)
                .Member("line", change.Location?.Line ?? 0)
                .EndObject();
        }

        json.EndArray().EndObject();
        output.Write(json + "\n");
    }

    private static string PlaceOf(InventoryChange change) =>
        change.Location is { } location ? $" ({location.File}:{location.Line})" : string.Empty;

    private static string Summary(EquatableArray<InventoryChange> changes) => string.Join(
        ", ",
        changes.GroupBy(change => change.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
}
