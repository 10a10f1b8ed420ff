using System;
using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Privacy.Model;
using PrivacyInventory.Reports;
using PrivacyTool.Input;
using PrivacyTool.Output;

namespace PrivacyTool.Commands;

/// <summary><c>privacy report</c>: one HTML file for the privacy team.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string> output = new("--output", "-o")
        {
            Description = "File to write; - for standard output.",
            DefaultValueFactory = _ => "privacy-report.html",
        };
        Option<string> title = new("--title")
        {
            Description = "Title of the report.",
            DefaultValueFactory = _ => "Personal data inventory",
        };
        Option<bool> open = new("--open")
        {
            Description = "Open the report in the browser; on by default at a terminal.",
            DefaultValueFactory = _ => host.IsInteractive,
        };
        Command command = new("report", "Writes the inventory as one HTML file that needs no network.")
        {
            inputs,
            output,
            title,
            open,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            InventoryDocument inventory = InventoryLoader.Load(host, parsed.GetValue(inputs)!, cancellation);
            string path = parsed.GetValue(output)!;
            string heading = parsed.GetValue(title)!;
            await OutputTarget.WriteAsync(host, path, writer => HtmlReport.Write(inventory, heading, writer));
            if (parsed.GetValue(open) && path != OutputTarget.StandardOutput)
                Open(host, host.Resolve(path));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Open(ToolHost host, string path)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            host.Note($"no browser could be opened: {exception.Message}");
        }
    }
}
