using System.CommandLine;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyTool.Input;
using PrivacyTool.Output;

namespace PrivacyTool.Commands;

/// <summary><c>privacy merge</c>: one inventory out of many, in canonical form.</summary>
internal static class MergeCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Command command = new("merge", "Merges inventories into one; the same inputs in any order give the same bytes.")
        {
            inputs,
            output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(inputs)!;
            string? target = parsed.GetValue(output);
            if (target is not (null or OutputTarget.StandardOutput)
                && InventoryStream.Create(host, named, cancellation) is { } stream)
            {
                string file = host.Resolve(target);
                await WholeFile.MakeAsync(file, temporary =>
                {
                    stream.WriteTo(temporary, cancellation);
                    return Task.CompletedTask;
                });
                host.Note("wrote " + host.Show(file));
                return ExitCode.Ok;
            }

            InventoryDocument merged = InventoryLoader.Load(host, named, cancellation);
            string json = InventoryJson.Write(merged);
            await OutputTarget.WriteAsync(host, target, writer => writer.Write(json));
            return ExitCode.Ok;
        });
        return command;
    }
}
