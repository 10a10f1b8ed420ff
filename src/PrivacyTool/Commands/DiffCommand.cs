using System;
using System.CommandLine;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyTool.Input;
using PrivacyTool.Output;
using PrivacyTool.Sarif;

namespace PrivacyTool.Commands;

/// <summary><c>privacy diff</c>: what changed between two inventories, for a pull request or a release.</summary>
internal static class DiffCommand
{
    private const string Never = "never";

    public static Command Create(ToolHost host)
    {
        Argument<string> before = new("before")
        {
            Description = "The older inventory: any input of merge, or privacy.lock.json.",
        };
        Argument<string> after = new("after") { Description = "The newer one." };
        Option<string> format = CommonOptions.Format("table", "md", "json", "sarif");
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Option<string> failOn = CommonOptions.FailOn("blocker", "blocker", "warning", "notice", "info", Never);
        Command command = new("diff", "Shows changes of data, purposes, recipients, countries and retention.")
        {
            before,
            after,
            format,
            output,
            failOn,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            EquatableArray<InventoryChange> changes = InventoryDiff.Compare(
                InventoryLoader.Load(host, [parsed.GetValue(before)!], cancellation),
                InventoryLoader.Load(host, [parsed.GetValue(after)!], cancellation));
            await WriteAsync(host, changes, parsed.GetValue(format)!, parsed.GetValue(output));
            return Fails(changes, parsed.GetValue(failOn)!) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static Task WriteAsync(
        ToolHost host, EquatableArray<InventoryChange> changes, string format, string? output)
    {
        switch (format)
        {
            case "md":
                return OutputTarget.WriteAsync(host, output, writer => DiffText.WriteMarkdown(changes, writer));
            case "json":
                return OutputTarget.WriteAsync(host, output, writer => DiffText.WriteJson(changes, writer));
            case "sarif":
                return OutputTarget.WriteAsync(
                    host, output, writer => SarifLog.Write(SarifFindings.Of(changes), writer));
            default:
                DiffText.WriteTable(host, changes);
                return Task.CompletedTask;
        }
    }

    private static bool Fails(EquatableArray<InventoryChange> changes, string failOn) =>
        failOn != Never
        && InventoryDiff.Worst(changes) >= Enum.Parse<ChangeSeverity>(failOn, ignoreCase: true);
}
