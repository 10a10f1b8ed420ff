using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Redaction.Benchmarks;

/// <summary>Runs the benchmarks of generated redaction code and prints a table and ratios of ours over each rival.</summary>
public static class RedactionRun
{
    private static readonly (string Name, Type Group)[] Groups =
    [
        ("serilog", typeof(SerilogBenchmarks)), ("text", typeof(TextBenchmarks)), ("json", typeof(JsonBenchmarks)),
        ("telemetry", typeof(TelemetryBenchmarks)), ("shapes", typeof(ShapeBenchmarks)),
        ("pseudonym", typeof(PseudonymBenchmarks)),
    ];

    private static readonly (string Name, string Ours, string Rival, double OursPer, double RivalPer)[] Comparisons =
    [
        ("serilog-redacted-over-clear", "Redacted", "DefaultInClear", 1, 1),
        ("serilog-redacted-over-transforming", "Redacted", "ByTransforming", 1, 1),
        ("serilog-pseudonyms-over-clear", "Pseudonymised", "DefaultInClear", 1, 1),
        ("serilog-file-redacted-over-clear", "RedactedToJson", "ClearToJson", 1, 1),
        ("text-span-over-record", "RedactedIntoSpan", "RecordInClear", 1, 1),
        ("text-utf8-over-record", "RedactedIntoUtf8", "RecordInClear", 1, 1),
        ("text-string-over-record", "RedactedToString", "RecordInClear", 1, 1),
        ("text-redacted-record-over-record", "RedactedRecord", "RecordInClear", 1, 1),
        ("json-redacted-over-reflection", "Redacted", "ReflectionInClear", 1, 1),
        ("json-redacted-over-source-generated", "Redacted", "SourceGeneratedInClear", 1, 1),
        ("json-context-over-source-generated", "RedactedOverContext", "SourceGeneratedInClear", 1, 1),
        ("telemetry-scalar-over-erasing", "RedactedScalar", "TelemetryErasesScalar", 1, 1),
        ("telemetry-scalar-over-clear", "RedactedScalar", "ScalarInClear", 1, 1),
        ("telemetry-pseudonym-over-hmac", "PseudonymScalar", "TelemetryHashesScalar", 1, 1),
        ("telemetry-view-over-erasing-properties", "RedactedView", "TelemetryErasesProperties", 1, 1),
        ("telemetry-view-over-clear-properties", "RedactedView", "PropertiesInClear", 1, 1),
        ("telemetry-pseudonyms-over-hmac-properties", "PseudonymousView", "TelemetryHashesProperties", 1, 1),
        ("shapes-member-hundred-over-ten", "HundredMembers", "TenMembers", 100, 10),
        ("shapes-member-ten-over-one", "TenMembers", "OneMember", 10, 1),
        ("shapes-level-five-over-one", "NestedFive", "NestedOne", 5, 1),
        ("shapes-level-three-over-one", "NestedThree", "NestedOne", 3, 1),
        ("shapes-item-thousand-over-one", "ListOfThousand", "TenMembers", 1_000, 1),
        ("shapes-list-redacted-over-clear", "ListOfThousand", "ListOfThousandInClear", 1, 1),
        ("pseudonym-over-one-shot", "PerThread", "OneShot", 1, 1),
    ];

    /// <param name="filter">Name of the group to run; null runs all.</param>
    public static void Run(string? filter)
    {
        (string Name, Type Group)[] chosen =
            [.. Groups.Where(group => filter is null || group.Name == filter.ToLowerInvariant())];
        if (chosen.Length == 0)
            Console.WriteLine($"No such group; there are {string.Join(", ", Groups.Select(static group => group.Name))}.");
        List<string> ratios = [];
        foreach ((string name, Type group) in chosen)
        {
            Console.WriteLine(name);
            Add(BenchmarkRunner.Run(group, CreateConfig()), ratios, name);
        }

        foreach (string ratio in ratios)
            Console.WriteLine(ratio);
    }

    private static ManualConfig CreateConfig() => ManualConfig.CreateEmpty()
        .AddLogger(NullLogger.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            // The fastest of many iterations counts; the warm-up outlasts the runtime's own optimization of the code.
            .WithWarmupCount(40)
            .WithIterationCount(60)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(25)))
        .WithOptions(ConfigOptions.DisableLogFile);

    private static void Add(Summary summary, List<string> ratios, string group)
    {
        Dictionary<string, (double Time, double Bytes)> results = [];
        foreach (BenchmarkReport report in summary.Reports)
        {
            if (report.ResultStatistics is not { } statistics)
                continue;

            double bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            string name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            results[name] = (statistics.Min, bytes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-28} {statistics.Min,12:N1} ns {statistics.Median,12:N1} ns median {bytes,12:N0} B"));
        }

        foreach (var comparison in Comparisons)
        {
            if (!comparison.Name.StartsWith(group, StringComparison.Ordinal)
                || !results.TryGetValue(comparison.Ours, out var ours)
                || !results.TryGetValue(comparison.Rival, out var rival))
            {
                continue;
            }

            double scale = comparison.RivalPer / comparison.OursPer;
            ratios.Add(Line($"{comparison.Name}-time", ours.Time / rival.Time * scale));
            if (rival.Bytes > 0)
                ratios.Add(Line($"{comparison.Name}-bytes", ours.Bytes / rival.Bytes * scale));
        }
    }

    private static string Line(string name, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"RATIO {name} {value:0.000}");
}
