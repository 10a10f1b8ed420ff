using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers;

/// <summary>
/// Sets up every rule the same way: concurrent, generated code skipped, one context per compilation, and nothing
/// registered where there is nothing to analyze. A rule is a constructor and <see cref="AnalyzeCompilation"/>.
/// </summary>
public abstract class PrivacyAnalyzer : DiagnosticAnalyzer
{
    private protected PrivacyAnalyzer(params DiagnosticDescriptor[] descriptors) =>
        SupportedDiagnostics = ImmutableArray.Create(descriptors);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            PrivacyContext privacy = PrivacyContext.Create(start.Compilation, start.Options);
            if (ShouldAnalyze(privacy))
                AnalyzeCompilation(start, privacy);
        });
    }

    private protected virtual bool ShouldAnalyze(PrivacyContext privacy) => privacy.Known.HasMarkers;

    private protected abstract void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy);
}
