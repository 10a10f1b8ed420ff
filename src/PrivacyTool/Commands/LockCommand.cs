using System.CommandLine;
using System.IO;
using Privacy.Model;
using PrivacyTool.Input;
using PrivacyTool.Output;

namespace PrivacyTool.Commands;

/// <summary><c>privacy lock</c>: the snapshot that the owners of the policy approve and commit.</summary>
internal static class LockCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string> output = new("--output", "-o")
        {
            Description = "File to write; - for standard output.",
            DefaultValueFactory = _ => InventoryLock.FileName,
        };
        Command command = new("lock", "Writes the approved snapshot that later builds are compared with.")
        {
            inputs,
            output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            InventoryDocument merged = InventoryLoader.Load(host, parsed.GetValue(inputs)!, cancellation);
            string snapshot = InventoryJson.Write(InventoryLock.Of(merged));
            string path = parsed.GetValue(output)!;
            if (path != OutputTarget.StandardOutput && IsUnchanged(host.Resolve(path), snapshot))
            {
                host.Note($"{host.Show(host.Resolve(path))} is up to date");
                return ExitCode.Ok;
            }

            await OutputTarget.WriteAsync(host, path, writer => writer.Write(snapshot));
            return ExitCode.Ok;
        });
        return command;
    }

    private static bool IsUnchanged(string path, string snapshot) =>
        File.Exists(path) && File.ReadAllText(path) == snapshot;
}
