using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>One run of some analyzers over a compilation whose bodies nobody has bound before.</summary>
/// <param name="Milliseconds">Time inside the analyzers, as the compiler reports it.</param>
/// <param name="WallMilliseconds">Time of the whole run, with binding.</param>
/// <param name="Findings">What they found.</param>
/// <param name="OperationActions">Operation, block and syntax actions they registered.</param>
internal sealed record AnalyzerRun(
    double Milliseconds, double WallMilliseconds, ImmutableArray<Diagnostic> Findings, int OperationActions)
{
    /// <summary>Time inside each analyzer, by its name.</summary>
    public ImmutableArray<(string Analyzer, double Milliseconds)> Each { get; private init; } = [];

    /// <summary>What every run, ours or a rival's, starts from.</summary>
    public const string Conditions =
        "each run: code warmed up on another application, a new compilation whose declarations are bound "
            + "(types, signatures, attributes: the compiler binds them in any build) and whose bodies are not, one thread";

    /// <summary>All rules of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours() =>
    [
        .. typeof(PrivacyAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static AnalyzerRun Of(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpCompilation fresh = Enable(compilation, analyzers);
        fresh.GetDeclarationDiagnostics();
        GC.Collect();
        CompilationWithAnalyzers driver = fresh.WithAnalyzers(analyzers, Options);
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<Diagnostic> findings = driver.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (findings.FirstOrDefault(static finding => finding.Id == "AD0001") is { } crash)
            Report.Line("! " + crash.GetMessage());
        double inside = 0;
        var each = ImmutableArray.CreateBuilder<(string, double)>();
        int actions = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo info =
                driver.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult();
            inside += info.ExecutionTime.TotalMilliseconds;
            each.Add((analyzer.GetType().Name, info.ExecutionTime.TotalMilliseconds));
            actions += info.OperationActionsCount + info.OperationBlockActionsCount
                + info.OperationBlockStartActionsCount + info.SyntaxNodeActionsCount
                + info.SymbolActionsCount + info.SyntaxTreeActionsCount;
        }

        return new AnalyzerRun(inside, wall, findings, actions) { Each = each.ToImmutable() };
    }

    /// <summary>The run with the median time inside the analyzers.</summary>
    public static AnalyzerRun Median(IEnumerable<AnalyzerRun> runs)
    {
        AnalyzerRun[] sorted = [.. runs.OrderBy(static run => run.Milliseconds)];
        return sorted[sorted.Length / 2];
    }

    public static CompilationWithAnalyzersOptions Options { get; } = new(
        new AnalyzerOptions([]),
        onAnalyzerException: null,
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: true);

    // Rules that are off by default are switched on, or they would cost nothing.
    private static CSharpCompilation Enable(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        IEnumerable<string> ids = analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static rule => rule.Id)
            .Distinct();
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            ids.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
    }
}
