using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Deep, wide and long programs: the time stays bounded and nothing overflows.</summary>
internal sealed class ExtremesBenchmark : IBenchmark
{
    public string Name => "extremes";

    public string Description =>
        "a 2,000-deep chain, a ring of 10,000 methods, 100,000 terms, a method of 50,000 operations";

    public void Run(string[] args)
    {
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        AnalyzerRun.Of(GeneratedCode.Create(3_000, Content.SourcesAndSinks, seed: 1).Compilation, ours);
        double worst = 0;
        foreach ((string name, string text) in new[]
        {
            ("chain of 2,000 calls", ExtremeCode.Chain(2_000)),
            ("ring of 10,000 methods", ExtremeCode.Ring(10_000)),
            ("100,000 terms", ExtremeCode.Concatenation(100_000)),
            ("method of 50,000 operations", ExtremeCode.LongMethod(12_500)),
        })
        {
            worst = Math.Max(worst, Measure(name, text, ours));
        }

        Report.Ratio("extremes-worst-vs-5s", worst / 5000);
    }

    private static double Measure(string name, string text, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Extreme",
            [GeneratedCode.Parse(text, "Extreme.cs")],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalyzerRun? run = null;

        // The compiler itself needs a deep stack for such code; it runs on one in a build too.
        Thread thread = new(() => run = AnalyzerRun.Of(compilation, analyzers), 256 << 20);
        thread.Start();
        thread.Join();
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30} {run!.Milliseconds,10:N1} ms in the analyzers {run.WallMilliseconds,10:N0} ms in all"));
        foreach (IGrouping<string, Diagnostic> group in run.Findings.GroupBy(static finding => finding.Id))
            Report.Line($"    {group.Key} x {group.Count()}: {group.First().GetMessage(CultureInfo.InvariantCulture)}");
        return run.Milliseconds;
    }
}
