using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>PRIV0203: a member or enum without annotation is named as data that the policy bans.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuspectedBannedDataAnalyzer() : PrivacyAnalyzer(Descriptors.SuspectedBannedData)
{
    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is { Prohibited.IsEmpty: false } policy)
        {
            SuspectedMembers.Register(context, privacy, (symbol, suspect) => Check(symbol, suspect, privacy, policy));
            context.RegisterSymbolAction(symbol => CheckParameter(symbol, privacy, policy), SymbolKind.Parameter);
        }
    }

    private static void Check(
        SymbolAnalysisContext context, SuspectedMember suspect, PrivacyContext privacy, PrivacyPolicy policy)
    {
        if (suspect.Annotation is { IsPersonal: false, IsNotPersonal: false } && suspect.IsStrong)
            Report(context, suspect.Member, suspect.Match.Category, privacy, policy);
    }

    // Only what the outside binds or passes in: parameters of public methods.
    private static void CheckParameter(SymbolAnalysisContext context, PrivacyContext privacy, PrivacyPolicy policy)
    {
        IParameterSymbol parameter = (IParameterSymbol)context.Symbol;
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            || method.DeclaredAccessibility != Accessibility.Public
            || method.IsOverride
            || parameter.Locations.IsEmpty
            || privacy.Annotations.Read(parameter) is { IsPersonal: true } or { IsNotPersonal: true })
        {
            return;
        }

        if (NameLexicon.Match(parameter.Name, MemberTypes.Of(parameter.Type), acceptLow: false)
            is { Confidence: LexiconConfidence.High } match)
        {
            Report(context, parameter, match.Category, privacy, policy);
        }
    }

    private static void Report(
        SymbolAnalysisContext context, ISymbol symbol, string category, PrivacyContext privacy, PrivacyPolicy policy)
    {
        if (BannedData.IsCardData(category, policy) || policy.FindProhibited(category) is not { } ban)
            return;
        privacy.Report(context.ReportDiagnostic, symbol, Diagnostic.Create(
            Descriptors.SuspectedBannedData,
            symbol.Locations[0],
            IdSuggestion.Properties(category),
            SymbolNames.Of(symbol),
            category,
            PolicyCitation.Of(ban)));
    }
}
