using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyInventory.Exports;
using PrivacyTool.Exports;
using PrivacyTool.Input;
using PrivacyTool.Output;

namespace PrivacyTool.Commands;

/// <summary><c>privacy export</c>: the forms that privacy teams and other tools use.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string[]> names = new("--as", "-a")
        {
            Description = "What to write, such as ropa.xlsx or dpv.jsonld; may be given several times.",
            AllowMultipleArgumentsPerToken = true,
        };
        names.AcceptOnlyFromAmong(ExportFormats.Names.ToArray());
        Option<string?> policy = CommonOptions.Policy();
        Option<string?> output = CommonOptions.Output("File for one export, folder for several; - for the terminal.");
        Option<bool> list = new("--list") { Description = "List what can be written." };
        Command command = new("export", "Writes records of processing, registers and other tools' forms.")
        {
            inputs,
            names,
            policy,
            output,
            list,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] chosen = parsed.GetValue(names) ?? [];
            if (parsed.GetValue(list) || chosen.Length == 0)
            {
                foreach (string name in ExportFormats.Names)
                    host.Output.WriteLine(name);
                return parsed.GetValue(list) ? ExitCode.Ok : ExitCode.Usage;
            }

            InventoryDocument inventory = InventoryLoader.Load(host, parsed.GetValue(inputs)!, cancellation);
            PrivacyPolicy? stated = PolicyLoader.Load(host, parsed.GetValue(policy), parsed.GetValue(inputs)!)?.Policy;
            string date = host.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            ExportSource source = new(inventory, stated, date);
            foreach (string name in chosen)
            {
                string? path = PathOf(host, name, parsed.GetValue(output), chosen.Length);
                await WriteAsync(host, name, source, path, cancellation);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Null for standard output.</summary>
    private static string? PathOf(ToolHost host, string name, string? output, int count)
    {
        if (output is null)
            return host.Resolve(name);
        if (output == OutputTarget.StandardOutput)
            return null;
        string path = host.Resolve(output);
        return count > 1 || Directory.Exists(path) ? Path.Combine(path, name) : path;
    }

    private static async Task WriteAsync(
        ToolHost host, string name, ExportSource source, string? path, CancellationToken cancellation)
    {
        if (path is not null)
        {
            await WholeFile.WriteAsync(path, stream => ExportFormats.WriteAsync(name, source, stream, cancellation));
            host.Note("wrote " + host.Show(path));
            return;
        }

        if (ExportFormats.IsBinary(name))
            throw new ToolException($"{name} is binary; give a file with --output");
        TextExports.TryWrite(name, source, host.Output);
    }
}
