using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Where the time of our rules goes: each analyzer alone, on code that it shares with nobody.</summary>
internal sealed class ProfileBenchmark : IBenchmark
{
    public string Name => "profile";

    public string Description => "time inside each of our analyzers, run together; arguments: lines, rounds, content";

    public void Run(string[] args)
    {
        int size = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
        Content content = args.Length > 2 ? Enum.Parse<Content>(args[2]) : Content.SourcesAndSinks;
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        AnalyzerRun.Of(GeneratedCode.Create(3_000, Content.SourcesAndSinks, seed: 1).Compilation, ours);
        (CSharpCompilation compilation, int lines) = GeneratedCode.Create(size, content);
        TimeSpan paused = GC.GetTotalPauseDuration();
        AnalyzerRun run = AnalyzerRun.Median(
            [.. Enumerable.Range(0, rounds).Select(_ => AnalyzerRun.Of(compilation, ours))]);
        foreach ((string analyzer, double milliseconds) in run.Each.Where(static pair => pair.Milliseconds > 0)
            .OrderByDescending(static pair => pair.Milliseconds))
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,10:N1} ms  {analyzer}"));
        Report.Line(string.Create(
            CultureInfo.InvariantCulture, $"{run.Milliseconds,10:N1} ms  all, wall {run.WallMilliseconds:N0} ms, {lines:N0} lines"));
        double pause = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds / rounds;
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{pause,10:N1} ms  of each run in garbage collections"));
        Report.Ratio("profile-inside-over-wall", run.Milliseconds / run.WallMilliseconds);
    }
}
