using System.Text.RegularExpressions;
using PackageTests;

namespace EndToEnd;

/// <summary>One build of samples/OpusViolations and what it printed.</summary>
public sealed partial class ViolationsBuild
{
    public ViolationsBuild()
    {
        CommandLine build = CommandLine.Run(
            Repository.Root, "dotnet", "build", "samples/OpusViolations", "--no-incremental", "--nologo", "-v", "m",
            Repository.SampleOnly);
        ExitCode = build.ExitCode;
        Output = build.Output;
        Findings =
        [
            .. Warning().Matches(build.Output)
                .Select(match => (File: Path.GetFileName(match.Groups[1].Value), Id: match.Groups[2].Value))
                .Distinct(),
        ];
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>File name and rule id of each warning that stands at a line.</summary>
    public IReadOnlyList<(string File, string Id)> Findings { get; }

    [GeneratedRegex(@"^\s*(.+?)\(\d+,\d+\): warning (PRIV\d{4}):", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
