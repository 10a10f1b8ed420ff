using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Redaction.Benchmarks;

/// <summary>Runs the benchmarks of generated redaction code and prints their ratios.</summary>
public static class RedactionRun
{
    private static readonly Type[] Groups =
    [
        typeof(SerilogBenchmarks), typeof(TextBenchmarks), typeof(JsonBenchmarks), typeof(TelemetryBenchmarks),
            typeof(ShapeBenchmarks),
    ];

    /// <param name="filter">Start of the names of the groups to run; null runs all.</param>
    public static void Run(string? filter)
    {
        List<string> ratios = [];
        foreach (Type group in Groups)
        {
            if (filter is null || group.Name.StartsWith(filter, StringComparison.OrdinalIgnoreCase))
                Add(BenchmarkRunner.Run(group, CreateConfig()), ratios);
        }

        foreach (string ratio in ratios)
            Console.WriteLine(ratio);
    }

    private static ManualConfig CreateConfig() => ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.Min)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(30)
            .WithIterationCount(40)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(30)))
        .WithOptions(ConfigOptions.DisableLogFile);

    private static void Add(Summary summary, List<string> ratios)
    {
        Dictionary<string, (double Time, double Bytes)> results = summary.Reports
            .Where(static report => report.ResultStatistics is not null)
            .ToDictionary(
                static report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                // The fastest iteration is the one that other work on the machine disturbed least.
                static report =>
                    (report.ResultStatistics!.Min,
                        (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)));
        foreach ((string name, string numerator, string denominator) in Comparisons)
        {
            if (!results.TryGetValue(numerator, out var first) || !results.TryGetValue(denominator, out var second))
                continue;
            ratios.Add(Line($"{name}-time", first.Time / second.Time));
            if (second.Bytes > 0)
                ratios.Add(Line($"{name}-bytes", first.Bytes / second.Bytes));
        }
    }

    private static string Line(string name, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"RATIO {name} {value:0.000}");

    private static readonly (string Name, string Numerator, string Denominator)[] Comparisons =
    [
        ("serilog-redacted-over-clear", "Redacted", "DefaultInClear"),
        ("serilog-redacted-over-transforming", "Redacted", "ByTransforming"),
        ("serilog-pseudonymised-over-clear", "Pseudonymised", "DefaultInClear"),
        ("text-span-over-record", "RedactedIntoSpan", "RecordInClear"),
        ("text-string-over-record", "RedactedToString", "RecordInClear"),
        ("text-redacted-record-over-record", "RedactedRecord", "RecordInClear"),
        ("json-redacted-over-reflection", "Redacted", "ReflectionInClear"),
        ("json-redacted-over-source-generated", "Redacted", "SourceGeneratedInClear"),
        ("scalar-redacted-over-telemetry", "RedactedScalar", "TelemetryErasesScalar"),
        ("scalar-pseudonym-over-telemetry", "PseudonymScalar", "TelemetryHashesScalar"),
        ("view-over-telemetry-properties", "RedactedView", "TelemetryErasesProperties"),
        ("hundred-members-over-ten", "HundredMembers", "TenMembers"),
        ("nested-five-over-one", "NestedFive", "OneMember"),
        ("list-of-thousand-over-one-user", "ListOfThousand", "TenMembers"),
    ];
}
