using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>
/// What an editor waits for after each keystroke: the findings in the one method that changed, in a new compilation
/// whose state the rules build anew.
/// </summary>
internal sealed class EditBenchmark : IBenchmark
{
    private const string Before = "Interlocked.Increment(ref _loads);";

    public string Name => "edit";

    public string Description => "our rules on one method in 70,000 lines after an edit in it, analyzers warm; arguments: edits, lines";

    public void Run(string[] args)
    {
        int edits = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
        int lines = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 70_000;
        (CSharpCompilation compilation, _) = GeneratedCode.Create(lines, Content.SourcesAndSinks);
        SyntaxTree tree = compilation.SyntaxTrees.First(static tree => tree.ToString().Contains(Before));
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        AnalyzerRun.Of(compilation, ours);
        Dictionary<string, double> each = [];
        double[] inside = new double[edits];
        double[] wall = new double[edits];
        for (int edit = 0; edit < edits; edit++)
        {
            string text = tree.ToString().Replace(Before, $"Interlocked.Add(ref _loads, {edit});");
            SyntaxTree changed = GeneratedCode.Parse(text, tree.FilePath);
            (inside[edit], wall[edit]) = Analyze(compilation.ReplaceSyntaxTree(tree, changed), changed, ours, each);
        }

        foreach ((string analyzer, double sum) in each.OrderByDescending(static pair => pair.Value).Take(6))
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{sum / edits,10:0.00} ms  {analyzer}"));
        Array.Sort(inside);
        Array.Sort(wall);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"one-body edit: {inside[edits / 2]:0.00} ms in the analyzers, {wall[edits / 2]:0.0} ms with binding"));
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"VALUE edit-ms {inside[edits / 2]:0.00}"));
        Report.Ratio("edit-vs-10ms", inside[edits / 2] / 10);
    }

    private static (double Inside, double Wall) Analyze(
        CSharpCompilation compilation,
        SyntaxTree tree,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        Dictionary<string, double> each)
    {
        CompilationWithAnalyzers driver = compilation.WithAnalyzers(analyzers, AnalyzerRun.Options);
        SemanticModel model = driver.Compilation.GetSemanticModel(tree);
        int edit = tree.ToString().IndexOf("Interlocked.Add(ref _loads", StringComparison.Ordinal);
        TextSpan method = tree.GetRoot().FindToken(edit).Parent!.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Span;
        long start = Stopwatch.GetTimestamp();
        driver.GetAnalyzerSemanticDiagnosticsAsync(model, method, default).GetAwaiter().GetResult();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double inside = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            double spent = driver.GetAnalyzerTelemetryInfoAsync(analyzer, default)
                .GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds;
            each[analyzer.GetType().Name] = each.GetValueOrDefault(analyzer.GetType().Name) + spent;
            inside += spent;
        }

        return (inside, wall);
    }
}
