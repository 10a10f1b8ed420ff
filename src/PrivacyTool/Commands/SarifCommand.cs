using System.CommandLine;
using System.IO;
using System.Text.Json.Nodes;
using PrivacyTool.Output;
using PrivacyTool.Sarif;

namespace PrivacyTool.Commands;

/// <summary><c>privacy sarif</c>: makes the compiler's error log ready for code scanning.</summary>
internal static class SarifCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> input = new("log")
        {
            Description = "The compiler's error log (SARIF 2.1), or - for standard input.",
        };
        Option<string?> output = CommonOptions.Output("File to write; - or nothing for standard output.");
        Option<string> root = new("--root")
        {
            Description = "Root of the repository, which paths become relative to.",
            DefaultValueFactory = _ => ".",
        };
        Command command = new("sarif", "Adds taxonomies, code flows and fingerprints to the compiler's error log.")
        {
            input,
            output,
            root,
        };
        command.SetAction(async (parsed, _) =>
        {
            string name = parsed.GetValue(input)!;
            string json = name == "-" ? host.ReadInput() : File.ReadAllText(host.Resolve(name));
            SarifEnricher enricher = new(host.Resolve(parsed.GetValue(root)!));
            JsonNode log = enricher.Enrich(json, name);
            if (enricher.LeftOut != 0)
            {
                host.Note($"{enricher.LeftOut:N0} results are left out: "
                    + $"code scanning takes {SarifLimits.ResultsPerRun:N0} a run");
            }

            await OutputTarget.WriteAsync(host, parsed.GetValue(output), writer => SarifLog.Write(log, writer));
            return ExitCode.Ok;
        });
        return command;
    }
}
