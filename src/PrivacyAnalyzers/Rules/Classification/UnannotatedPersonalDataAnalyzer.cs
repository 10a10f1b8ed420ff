using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>PRIV0101: a member's name and type are those of personal data, and nothing says whether it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnannotatedPersonalDataAnalyzer() : PrivacyAnalyzer(Descriptors.UnannotatedPersonalData)
{
    // What lies in generated code is left out by the context, at less cost.
    private protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        SuspectedMembers.Register(context, privacy, (symbol, suspect) => Check(symbol, suspect, privacy));

    private static void Check(SymbolAnalysisContext context, SuspectedMember suspect, PrivacyContext privacy)
    {
        string category = suspect.Match.Category;
        if (suspect.Annotation is { IsPersonal: true } or { IsNotPersonal: true }
            || suspect.Member is INamedTypeSymbol
            || (suspect.IsStrong && privacy.Policy?.FindProhibited(category) is not null))
        {
            return;
        }

        privacy.Report(context.ReportDiagnostic, suspect.Member, Diagnostic.Create(
            Descriptors.UnannotatedPersonalData,
            suspect.Member.Locations[0],
            IdSuggestion.Properties(category),
            SymbolNames.Of(suspect.Member),
            category,
            category.StartsWith("SpecialCategory.", System.StringComparison.Ordinal) ? "SpecialCategory" : "PersonalData"));
    }
}
