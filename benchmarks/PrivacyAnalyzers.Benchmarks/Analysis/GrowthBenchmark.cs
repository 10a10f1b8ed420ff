using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Analyzer time of our rules per line, as the application grows.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    public string Name => "growth";

    public string Description => "analyzer time per line at 10,000 and 100,000 lines; other sizes by arguments";

    public void Run(string[] args)
    {
        int[] sizes = args.Length > 0
            ? [.. args.Select(static size => int.Parse(size, CultureInfo.InvariantCulture))]
            : [10_000, 100_000];
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        AnalyzerRun.Of(GeneratedCode.Create(3_000, Content.SourcesAndSinks, seed: 1).Compilation, ours);
        double[] perLine = [.. sizes.Select(size => Measure(size, ours))];
        Report.Ratio("growth-time-per-line", perLine[^1] / perLine[0]);
    }

    private static double Measure(int size, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        (CSharpCompilation compilation, int lines) = GeneratedCode.Create(size, Content.SourcesAndSinks);
        AnalyzerRun run = AnalyzerRun.Median(
            Enumerable.Range(0, 3).Select(_ => AnalyzerRun.Of(compilation, analyzers)));
        double microseconds = run.Milliseconds * 1000 / lines;
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{lines,10:N0} lines {run.Milliseconds,10:N1} ms {microseconds,8:0.000} µs/line "
                + $"{run.Findings.Length,6} findings"));
        return microseconds;
    }
}
