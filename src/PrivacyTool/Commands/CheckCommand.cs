using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyTool.Checks;
using PrivacyTool.Input;
using PrivacyTool.Output;
using PrivacyTool.Sarif;

namespace PrivacyTool.Commands;

/// <summary><c>privacy check</c>: holds inventories against the policy and the approved snapshot.</summary>
internal static class CheckCommand
{
    private const string Never = "never";

    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string?> policy = CommonOptions.Policy();
        Option<string?> snapshot = new("--lock")
        {
            Description = "The approved snapshot; otherwise privacy.lock.json in this folder when it is there.",
        };
        Option<bool> update = new("--update")
        {
            Description = "Renew the snapshot with what was found, for review, instead of reporting what differs from it.",
        };
        Option<string> format = CommonOptions.Format("table", "json", "sarif");
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Option<string> failOn = CommonOptions.FailOn("error", "error", "warning", "info", Never);
        Command command = new("check", "Checks inventories against the policy and privacy.lock.json.")
        {
            inputs,
            policy,
            snapshot,
            update,
            format,
            output,
            failOn,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            InventoryDocument inventory = InventoryLoader.Load(host, parsed.GetValue(inputs)!, cancellation);
            PolicyReadResult? read = PolicyLoader.Load(host, parsed.GetValue(policy), parsed.GetValue(inputs)!);
            InventoryDocument? approved = LoadLock(host, parsed.GetValue(snapshot), cancellation);
            if (parsed.GetValue(update))
                approved = await UpdateAsync(host, parsed.GetValue(snapshot), approved, inventory);
            List<Finding> findings = Collect(host, inventory, read, approved);
            await WriteAsync(host, findings, parsed.GetValue(format)!, parsed.GetValue(output));
            return Fails(findings, parsed.GetValue(failOn)!) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static InventoryDocument? LoadLock(ToolHost host, string? path, CancellationToken cancellation)
    {
        string file = host.Resolve(path ?? InventoryLock.FileName);
        return path is not null || File.Exists(file) ? InventoryLoader.Load(host, [file], cancellation) : null;
    }

    private static async Task<InventoryDocument> UpdateAsync(
        ToolHost host, string? path, InventoryDocument? approved, InventoryDocument inventory)
    {
        InventoryDocument renewed = approved ?? new InventoryDocument();
        foreach (InventoryAssembly assembly in inventory.Assemblies)
            renewed = InventoryLock.Renew(renewed, inventory, assembly.Name);
        if (approved is null || !renewed.Equals(approved))
        {
            string text = InventoryJson.Write(renewed);
            await OutputTarget.WriteAsync(host, path ?? InventoryLock.FileName, writer => writer.Write(text));
        }

        return renewed;
    }

    private static List<Finding> Collect(
        ToolHost host, InventoryDocument inventory, PolicyReadResult? policy, InventoryDocument? approved)
    {
        List<Finding> findings = [];
        if (policy is null)
            host.Note("no privacy.json: only exceptions and the snapshot are checked");
        else
            PolicyFindings.Collect(host, policy, findings);
        if (policy?.Policy is { } stated)
            new InventoryFindings(stated, findings).Collect(inventory);
        ExceptionFindings.Collect(inventory, host.Today, findings);
        if (approved is not null)
            LockFindings.Collect(approved, inventory, findings);
        return findings
            .Distinct()
            .OrderByDescending(finding => finding.Level)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToList();
    }

    private static Task WriteAsync(ToolHost host, List<Finding> findings, string format, string? output)
    {
        switch (format)
        {
            case "json":
                return OutputTarget.WriteAsync(host, output, writer => FindingText.WriteJson(findings, writer));
            case "sarif":
                return OutputTarget.WriteAsync(host, output, writer => SarifLog.Write(findings, writer));
            default:
                FindingText.WriteTable(host, findings);
                return Task.CompletedTask;
        }
    }

    private static bool Fails(List<Finding> findings, string failOn) =>
        failOn != Never
        && findings.Exists(finding => finding.Level >= Enum.Parse<FindingLevel>(failOn, ignoreCase: true));
}
