using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>PRIV0407 in Razor pages: a checkbox for consent that is checked before the person did anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsentCheckboxAnalyzer() : PrivacyAnalyzer(Descriptors.ConsentPreset)
{
    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        context.RegisterAdditionalFileAction(Analyze);

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        string path = context.AdditionalFile.Path;
        if (!IsPage(path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (CheckedBox box in ConsentMarkup.FindChecked(text.ToString()))
        {
            if (!ConsentMembers.IsNamedConsent(box.Name))
                continue;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ConsentPreset,
                Location.Create(path, box.Span, text.Lines.GetLinePositionSpan(box.Span)),
                box.Name,
                "has a checkbox that is checked from the start"));
        }
    }

    private static bool IsPage(string path) =>
        path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);
}
