using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers;

/// <summary>
/// Sets up every rule the same way: concurrent, generated code skipped, one context per compilation, reviewed
/// exceptions honoured, and nothing registered where there is nothing to analyze. A rule is a constructor and
/// <see cref="AnalyzeCompilation"/>.
/// </summary>
public abstract class PrivacyAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticDescriptor> _own;

    private protected PrivacyAnalyzer(params DiagnosticDescriptor[] descriptors)
    {
        _own = ImmutableArray.Create(descriptors);
        SupportedDiagnostics = _own.Contains(Descriptors.InvalidException)
            ? _own
            : _own.Add(Descriptors.InvalidException);
    }

    /// <summary>The rule's own descriptors, and last the one for exceptions from it that cover nothing.</summary>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private protected virtual bool ShouldAnalyze(PrivacyContext privacy) => privacy.Known.HasMarkers;

    /// <summary>Without any of these words in the sources there is nothing to look at.</summary>
    private protected virtual SourceWord Needs => SourceWord.None;

    private protected abstract void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy);

    private void Start(CompilationStartAnalysisContext start)
    {
        PrivacyContext privacy = PrivacyContext.Create(start.Compilation, start.Options);
        if (!ShouldAnalyze(privacy) || !privacy.MayMention(Needs, start.CancellationToken))
            return;
        if (!privacy.Exceptions.AnyWritten(start.CancellationToken))
        {
            AnalyzeCompilation(start, privacy);
            return;
        }

        ExceptionFilter filter = new(privacy, _own);
        AnalyzeCompilation(new ExceptionAwareStart(start, filter), privacy);
        start.RegisterCompilationEndAction(filter.ReportUnused);
    }
}
