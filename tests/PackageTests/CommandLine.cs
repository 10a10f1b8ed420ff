using System.Diagnostics;

namespace PackageTests;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal sealed record CommandLine(int ExitCode, string Output)
{
    public static CommandLine Run(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A child SDK must not inherit what this test run was started with.
        foreach (string name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output + errors.Result);
    }

    public CommandLine MustSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
