using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;
using Privacy.Model.Json;
using PrivacyTool.Input;
using PrivacyTool.Output;
using PrivacyTool.Policy;
using Spectre.Console;

namespace PrivacyTool.Commands;

/// <summary><c>privacy clauses</c>: each clause of the policy's text with all that serves it.</summary>
internal static class ClausesCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        inputs.Description = "Inventories whose rows are counted for each clause; nothing means the policy alone.";
        Option<string?> policy = CommonOptions.Policy();
        Option<string?> text = new("--text")
        {
            Description = "The policy's text with clause ids at the start of lines or table rows, or a record of its "
                + "clauses in JSON, to show clauses that nothing serves.",
        };
        Option<string> format = CommonOptions.Format("table", "json");
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Command command = new("clauses", "Shows what serves each clause of the policy.")
        {
            inputs,
            policy,
            text,
            format,
            output,
        };
        command.SetAction((parsed, cancellation) =>
        {
            (PrivacyPolicy stated, _) = PolicyLoader.Require(host, parsed.GetValue(policy), parsed.GetValue(inputs)!);
            InventoryDocument? inventory = LoadRows(host, parsed.GetValue(inputs)!, cancellation);
            IReadOnlyList<NamedClause> all = parsed.GetValue(text) is { } path ? ClauseList.Read(host.Resolve(path)) : [];
            IReadOnlyList<ClauseRow> rows = ClauseRow.Of(stated, inventory, all);
            return WriteAsync(host, rows, parsed.GetValue(format)!, parsed.GetValue(output));
        });
        return command;
    }

    private static InventoryDocument? LoadRows(ToolHost host, string[] inputs, CancellationToken cancellation) =>
        inputs.Length == 0 ? null : InventoryLoader.Load(host, inputs, cancellation);

    private static async Task<int> WriteAsync(
        ToolHost host, IReadOnlyList<ClauseRow> rows, string format, string? output)
    {
        if (format == "json")
            await OutputTarget.WriteAsync(host, output, writer => WriteJson(rows, writer));
        else
            WriteTable(host, rows);
        return ExitCode.Ok;
    }

    private static void WriteTable(ToolHost host, IReadOnlyList<ClauseRow> rows)
    {
        Table table = TextTable.Create("Clause", "Entries", "Rules", "Outputs", "Members", "Processing");
        foreach (ClauseRow row in rows)
        {
            table.AddRow(
                TextTable.Cell(row.Clause),
                TextTable.Cell(EntriesOf(row)),
                TextTable.Cell(string.Join(", ", row.Rules)),
                TextTable.Cell(string.Join(", ", row.Outputs)),
                TextTable.Cell(row.Members.ToString("N0")),
                TextTable.Cell(row.Processing.ToString("N0")));
        }

        TextTable.Write(host, table);
        int served = rows.Count(row => row.IsServed);
        int recorded = rows.Count(row => !row.IsServed && row.Reason is not null);
        host.Output.WriteLine(
            $"{rows.Count} clauses, {served} served by entries, rules or rows, {recorded} recorded as not checkable, "
            + $"{rows.Count - served - recorded} open");
    }

    private static string EntriesOf(ClauseRow row)
    {
        List<string> parts = [.. row.Entries];
        if (row.Reason is not null)
            parts.Add("not by a compiler: " + row.Reason);
        return parts.Count == 0 ? "no entry" : string.Join("; ", parts);
    }

    private static void WriteJson(IReadOnlyList<ClauseRow> rows, TextWriter output)
    {
        JsonWriter json = new();
        json.BeginObject().Name("clauses").BeginArray();
        foreach (ClauseRow row in rows)
        {
            json.BeginObject()
                .Member("clause", row.Clause)
                .Member("entries", row.Entries.ToEquatableArray())
                .Member("rules", row.Rules.ToEquatableArray())
                .Member("outputs", row.Outputs.ToEquatableArray())
                .Member("members", row.Members)
                .Member("processing", row.Processing)
                .Member("served", row.IsServed)
                .Member("reason", row.Reason)
                .Member("recordedAs", row.RecordedAs)
                .EndObject();
        }

        json.EndArray().EndObject();
        output.Write(json + "\n");
    }
}
