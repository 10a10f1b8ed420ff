using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Privacy.Model;
using PrivacyInventory.Views;
using PrivacyTool.Input;
using PrivacyTool.Output;
using PrivacyTool.Skeleton;

namespace PrivacyTool.Commands;

/// <summary><c>privacy init</c>: a first privacy.json from annotations, with suggestions by name.</summary>
internal static class InitCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string> output = new("--output", "-o")
        {
            Description = "File to write; - for standard output.",
            DefaultValueFactory = _ => PolicyLoader.FileName,
        };
        Option<bool> force = new("--force") { Description = "Replace a file that is there." };
        Command command = new("init", "Writes a privacy.json skeleton from annotations and names.")
        {
            inputs,
            output,
            force,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(output)!;
            if (path != OutputTarget.StandardOutput && File.Exists(host.Resolve(path)) && !parsed.GetValue(force))
                throw new ToolException($"{host.Show(host.Resolve(path))} is there already; --force replaces it");
            string[] named = parsed.GetValue(inputs)!;
            InventoryDocument inventory = InventoryLoader.Load(host, named, cancellation);
            IReadOnlyList<NameSuggestion> suggestions = Suggest(host, named, inventory, cancellation);
            await OutputTarget.WriteAsync(
                host, path, writer => new PolicySkeleton(inventory, suggestions, writer).Write());
            return ExitCode.Ok;
        });
        return command;
    }

    // Members that carry an annotation need no guess; libraries of others are not guessed at
    private static List<NameSuggestion> Suggest(
        ToolHost host, string[] inputs, InventoryDocument inventory, CancellationToken cancellation)
    {
        HashSet<string> annotated = inventory.Members.Select(ActivityBuilder.NameOf).ToHashSet(StringComparer.Ordinal);
        HashSet<string> assemblies = inventory.Assemblies.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        List<NameSuggestion> suggestions = [];
        foreach (string input in inputs.Length == 0 ? ["."] : inputs)
        {
            if (input == "-")
                continue;
            foreach ((string path, _) in InventorySources.Expand(host, input))
            {
                cancellation.ThrowIfCancellationRequested();
                if (InventorySources.IsAssembly(path) && assemblies.Contains(Path.GetFileNameWithoutExtension(path)))
                    suggestions.AddRange(MemberNames.Suggest(path).Where(item => !annotated.Contains(item.Member)));
            }
        }

        return suggestions.Distinct().ToList();
    }
}
