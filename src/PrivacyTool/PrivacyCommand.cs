using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PrivacyTool.Commands;

namespace PrivacyTool;

/// <summary>The command line: one verb a file under <c>Commands</c>.</summary>
internal static class PrivacyCommand
{
    public static RootCommand Create(ToolHost host) => new("Reads, merges, compares and reports data inventories.")
    {
        MergeCommand.Create(host),
        LockCommand.Create(host),
        DiffCommand.Create(host),
        CheckCommand.Create(host),
        ReportCommand.Create(host),
        ExportCommand.Create(host),
        ExplainCommand.Create(host),
        NoticeCommand.Create(host),
        ClausesCommand.Create(host),
        InitCommand.Create(host),
        SarifCommand.Create(host),
    };

    /// <summary>Runs one command line and returns its exit code; whatever goes wrong is told, never thrown.</summary>
    public static async Task<int> RunAsync(ToolHost host, string[] args, CancellationToken cancellation = default)
    {
        ParseResult parsed = Create(host).Parse(args);
        InvocationConfiguration configuration = new()
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellation);
            return parsed.Errors.Count != 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            host.Note("privacy: stopped; nothing was written");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException
            or InvalidDataException or NotSupportedException)
        {
            host.Note("privacy: " + exception.Message);
            return ExitCode.Input;
        }
    }
}
