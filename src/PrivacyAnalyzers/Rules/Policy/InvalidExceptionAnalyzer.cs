using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// The base class owns the start action, so that all rules share one context.
#pragma warning disable RS1013

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>
/// PRIV0007: a reviewed exception is incomplete or has expired. Exceptions that cover nothing are reported by the
/// rules they name, as only those know when they are done.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidExceptionAnalyzer() : PrivacyAnalyzer(Descriptors.InvalidException)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy) => privacy.Known.HasExceptions;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Exceptions.AnyWritten(context.CancellationToken))
            context.RegisterCompilationEndAction(end => Report(end, privacy));
    }

    private static void Report(CompilationAnalysisContext context, PrivacyContext privacy)
    {
        foreach (PlacedException placed in privacy.Exceptions.Placed(context.CancellationToken))
        {
            string? defect = ExceptionDefects.Find(placed.Mark, privacy.Today);
            if (defect is null && !RuleIds.IsKnown(placed.Mark.Rule))
                defect = "names a rule that does not exist";
            if (defect is null)
                continue;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InvalidException,
                placed.Location,
                string.IsNullOrWhiteSpace(placed.Mark.Rule) ? "a rule" : placed.Mark.Rule,
                SymbolNames.Of(placed.Holder),
                $"{defect}; it silences nothing"));
        }
    }
}
