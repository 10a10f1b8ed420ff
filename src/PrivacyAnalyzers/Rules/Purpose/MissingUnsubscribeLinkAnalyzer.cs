using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0405: a marketing mail whose whole text stands in the code has no word on how to unsubscribe. Texts that come
/// from elsewhere are not judged.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingUnsubscribeLinkAnalyzer() : PrivacyAnalyzer(Descriptors.MissingUnsubscribeLink)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy)
    {
        if (!base.ShouldAnalyze(privacy))
            return false;
        foreach (PurposeEntry purpose in privacy.Policy?.Purposes ?? default)
        {
            if (purpose.Marketing == true)
                return true;
        }

        return false;
    }

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, PurposeFacts.Of(privacy), new PurposePolicy(privacy.Policy));
        context.RegisterOperationBlockAction(rule.Analyze);
    }

    private sealed class Rule(PrivacyContext privacy, PurposeFacts facts, PurposePolicy policy)
    {
        private readonly SendSites _sites = new(privacy.Annotations, facts);

        public void Analyze(OperationBlockAnalysisContext context)
        {
            if (context.OwningSymbol is not IMethodSymbol method
                || policy.FindMarketingPurpose(facts.Scope.Of(method)) is not { } purpose)
            {
                return;
            }

            foreach (IOperation block in context.OperationBlocks)
            {
                if (MailTexts.MentionsUnsubscribing(block))
                    continue;
                foreach (IInvocationOperation send in _sites.FindAll(block, method, context.CancellationToken))
                {
                    if (MailTexts.FindVisible(send) is not { } text)
                        continue;
                    privacy.Report(context.ReportDiagnostic, method, Diagnostic.Create(
                        Descriptors.MissingUnsubscribeLink,
                        text.Syntax.GetLocation(),
                        MemberName.Of(method),
                        purpose.Id,
                        PolicyCitation.Of(purpose)));
                }
            }
        }
    }
}
