using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Analyzer time of all our rules on one application, beside the flow rules of other packages.</summary>
internal sealed class AnalysisBenchmark : IBenchmark
{
    private const string Taint =
        "CA3001,CA3002,CA3003,CA3004,CA3005,CA3006,CA3007,CA3008,CA3009,CA3010,CA3011,CA3012";

    private const int WarmUpRuns = 5;

    public string Name => "analysis";

    public string Description =>
        "analyzer time on 70,000 lines beside other flow analyzers; arguments: rounds, lines, names of rivals";

    public void Run(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
        int lines = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 70_000;
        Report.Line(AnalyzerRun.Conditions);
        ImmutableArray<DiagnosticAnalyzer> ours = AnalyzerRun.Ours();
        WarmUp([ours]);
        AnalyzerRun without = Measure("ours, no annotations", Make(lines, Content.NoAnnotations), ours, rounds);
        AnalyzerRun sinks = Measure("ours, sinks and no sources", Make(lines, Content.SinksOnly), ours, rounds);
        CSharpCompilation few = Make(lines, Content.FewSources);
        CSharpCompilation code = Make(lines, Content.SourcesAndSinks);
        (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] rivals = Chosen([.. args.Skip(2)]);
        List<AnalyzerRun> sparse = [];
        List<AnalyzerRun> own = [];
        List<AnalyzerRun>[] theirs = [.. rivals.Select(static _ => new List<AnalyzerRun>())];
        WarmUp([ours, .. rivals.Select(static rival => rival.Analyzers)]);
        for (int round = 0; round < rounds; round++)
        {
            sparse.Add(AnalyzerRun.Of(few, ours));
            own.Add(AnalyzerRun.Of(code, ours));
            for (int i = 0; i < rivals.Length; i++)
                theirs[i].Add(AnalyzerRun.Of(code, rivals[i].Analyzers));
        }

        AnalyzerRun fewSources = Print("ours, sources in one of ten", sparse);
        AnalyzerRun sources = Print("ours, sources everywhere", own);
        double[] milliseconds = [.. rivals.Select((rival, i) => Print(rival.Name, theirs[i]).Milliseconds)];
        Report.Line($"actions registered without annotations: {without.OperationActions}");
        Value("analysis-no-annotations-ms", without.Milliseconds);
        Value("analysis-sinks-ms", sinks.Milliseconds);
        Value("analysis-few-sources-ms", fewSources.Milliseconds);
        Value("analysis-sources-ms", sources.Milliseconds);
        for (int i = 0; i < rivals.Length; i++)
        {
            Report.Ratio("analysis-few-sources-vs-" + rivals[i].Name, fewSources.Milliseconds / milliseconds[i]);
            Report.Ratio("analysis-vs-" + rivals[i].Name, sources.Milliseconds / milliseconds[i]);
        }
    }

    private static (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] Chosen(string[] names) =>
    [
        .. new (string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Load)[]
        {
            ("CA2000", static () => Rivals.NetAnalyzers("CA2000")),
            ("CA1508", static () => Rivals.NetAnalyzers("CA1508")),
            ("CA3001-CA3012", static () => Rivals.NetAnalyzers(Taint.Split(','))),
            ("SonarAnalyzer", Rivals.Sonar),
            ("SecurityCodeScan", Rivals.SecurityCodeScan),
        }
        .Where(rival => names.Length == 0 || names.Contains(rival.Name))
        .Select(static rival => (rival.Name, rival.Load())),
    ];

    private static CSharpCompilation Make(int lines, Content content)
    {
        (CSharpCompilation compilation, int made) = GeneratedCode.Create(lines, content);
        GeneratedCode.Check(compilation);
        Report.Line($"{content}: {made:N0} lines in {compilation.SyntaxTrees.Length} files");
        return compilation;
    }

    private static AnalyzerRun Measure(
        string name, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds) =>
        Print(name, [.. Enumerable.Range(0, rounds).Select(_ => AnalyzerRun.Of(compilation, analyzers))]);

    private static void WarmUp(ImmutableArray<DiagnosticAnalyzer>[] rivals)
    {
        (CSharpCompilation code, _) = GeneratedCode.Create(3_000, Content.SourcesAndSinks, seed: 1);
        foreach (ImmutableArray<DiagnosticAnalyzer> analyzers in rivals)
        {
            // A compiler server has had the code of any analyzer optimized by the runtime long ago.
            for (int run = 0; run < WarmUpRuns; run++)
                AnalyzerRun.Of(code, analyzers);
        }
    }

    private static AnalyzerRun Print(string name, List<AnalyzerRun> runs)
    {
        AnalyzerRun median = AnalyzerRun.Median(runs);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28} {median.Milliseconds,10:N1} ms in the analyzers {median.WallMilliseconds,10:N0} ms in all "
                + $"{median.Findings.Length,6} findings"));
        return median;
    }

    private static void Value(string name, double milliseconds) =>
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"VALUE {name} {milliseconds:0.#}"));
}
