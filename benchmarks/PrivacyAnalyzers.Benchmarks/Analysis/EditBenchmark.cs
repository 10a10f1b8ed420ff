using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>What an editor waits for after each keystroke: the findings in the one file that changed.</summary>
internal sealed class EditBenchmark : IBenchmark
{
    private const string Before = "Interlocked.Increment(ref _loads);";

    public string Name => "edit";

    public string Description => "our rules on one file of 70,000 lines after an edit in one body, analyzers warm";

    public void Run(string[] args)
    {
        int edits = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
        (CSharpCompilation compilation, _) = GeneratedCode.Create(70_000, Content.SourcesAndSinks);
        SyntaxTree tree = compilation.SyntaxTrees.First(static tree => tree.ToString().Contains(Before));
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        AnalyzerRun.Of(compilation, ours);
        double[] inside = new double[edits];
        double[] wall = new double[edits];
        for (int edit = 0; edit < edits; edit++)
        {
            string text = tree.ToString().Replace(Before, $"Interlocked.Add(ref _loads, {edit});");
            SyntaxTree changed = GeneratedCode.Parse(text, tree.FilePath);
            (inside[edit], wall[edit]) = Analyze(compilation.ReplaceSyntaxTree(tree, changed), changed, ours);
        }

        Array.Sort(inside);
        Array.Sort(wall);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"one-body edit: {inside[edits / 2]:0.00} ms in the analyzers, {wall[edits / 2]:0.0} ms with binding"));
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"VALUE edit-ms {inside[edits / 2]:0.00}"));
        Report.Ratio("edit-vs-10ms", inside[edits / 2] / 10);
    }

    private static (double Inside, double Wall) Analyze(
        CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers driver = compilation.WithAnalyzers(analyzers, AnalyzerRun.Options);
        SemanticModel model = driver.Compilation.GetSemanticModel(tree);
        long start = Stopwatch.GetTimestamp();
        driver.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double inside = analyzers.Sum(analyzer => driver.GetAnalyzerTelemetryInfoAsync(analyzer, default)
            .GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        return (inside, wall);
    }
}
