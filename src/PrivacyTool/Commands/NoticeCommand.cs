using System.CommandLine;
using Privacy.Model;
using PrivacyTool.Input;
using PrivacyTool.Notice;
using PrivacyTool.Output;

namespace PrivacyTool.Commands;

/// <summary><c>privacy notice</c>: the sections of a privacy notice, and what the policy lacks for them.</summary>
internal static class NoticeCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        inputs.Description = "Inventories that the notice is compared with; nothing means the policy alone.";
        Option<string?> policy = CommonOptions.Policy();
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Command command = new("notice", "Writes the sections of the privacy notice and the policy lint as Markdown.")
        {
            inputs,
            policy,
            output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            (PrivacyPolicy stated, PolicyReadResult read) = PolicyLoader.Require(host, parsed.GetValue(policy), parsed.GetValue(inputs)!);
            string[] named = parsed.GetValue(inputs)!;
            InventoryDocument? inventory = named.Length == 0 ? null : InventoryLoader.Load(host, named, cancellation);
            await OutputTarget.WriteAsync(host, parsed.GetValue(output), writer =>
            {
                new NoticeWriter(stated, inventory, writer).Write();
                NoticeLint.Write(host, read, inventory, writer);
            });
            return ExitCode.Ok;
        });
        return command;
    }
}
