using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>
/// PRIV0204: a full card number or security code is held, though the policy bans it or does not announce it. A
/// parameter that only passes it on to a payment provider is reported only where the policy bans it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FullCardDataAnalyzer() : BannedDataAnalyzer(Descriptors.FullCardData)
{
    private protected override string Noun => "full card data";

    private protected override string Remedy => "keep FinancialData.CardLastFour or the payment provider's token instead";

    private protected override bool IsConcerned(PersonalSymbol personal, PrivacyContext privacy) =>
        BannedData.IsCardData(personal.Category, privacy.Policy);

    private protected override string? FindDefault(PersonalSymbol personal, PrivacyContext privacy) =>
        personal.Symbol is IPropertySymbol or IFieldSymbol && privacy.Policy?.FindCollected(personal.Category) is null
            ? $"full card data must not be stored; {Remedy}"
            : null;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.MayMention(SourceWord.Mark, context.CancellationToken))
            base.AnalyzeCompilation(context, privacy);
        if (privacy.Policy is { Prohibited.IsEmpty: false } policy)
            SuspectedMembers.Register(context, privacy, (symbol, suspect) => Check(symbol, suspect, privacy, policy));
    }

    private void Check(
        SymbolAnalysisContext context, SuspectedMember suspect, PrivacyContext privacy, PrivacyPolicy policy)
    {
        if (suspect.Annotation is { IsPersonal: true } or { IsNotPersonal: true }
            || !suspect.IsStrong
            || !BannedData.IsCardData(suspect.Match.Category, policy)
            || policy.FindProhibited(suspect.Match.Category) is not { } ban)
        {
            return;
        }

        privacy.Report(context.ReportDiagnostic, suspect.Member, Diagnostic.Create(
            Descriptors.FullCardData,
            suspect.Member.Locations[0],
            SymbolNames.Of(suspect.Member),
            $"{suspect.Match.Category} by its name",
            $"the policy bans {Noun} ({PolicyCitation.Of(ban)}); {Remedy}"));
    }
}
