using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0404: processing whose purpose rests on consent is reached without a consent check. One finding per body and
/// function, at the first open place; the others are its additional locations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingConsentCheckAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public MissingConsentCheckAnalyzer()
        : base(Descriptors.MissingConsentCheck)
    {
    }

    private protected override bool ShouldAnalyze(PrivacyContext privacy)
    {
        if (!base.ShouldAnalyze(privacy) || privacy.Policy is not { } policy)
            return false;
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            if (purpose.LegalBasis == "Consent")
                return true;
        }

        return false;
    }

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        PurposePolicy policy = new(privacy.Policy);
        PurposeFacts facts = PurposeFacts.Of(privacy);
        Rule rule = new(privacy, facts, policy, new ConsentSites(privacy.Annotations, facts, policy));
        context.RegisterOperationBlockAction(rule.AnalyzeBlock);
        context.RegisterOperationAction(
            rule.AnalyzeFunction, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private sealed class Rule(PrivacyContext privacy, PurposeFacts facts, PurposePolicy policy, ConsentSites sites)
    {
        public void AnalyzeBlock(OperationBlockAnalysisContext context)
        {
            if (context.OwningSymbol is not IMethodSymbol method || sites.IsCheckedAtCallers(method))
                return;
            if (policy.FindConsentPurpose(facts.Scope.Of(method)) is not { } purpose)
                return;
            foreach (IOperation block in context.OperationBlocks)
            {
                if (Find(block, method, purpose, context.CancellationToken) is { } finding)
                    privacy.Report(context.ReportDiagnostic, method, finding);
            }
        }

        // Only functions with a purpose of their own: others belong to the body around them.
        public void AnalyzeFunction(OperationAnalysisContext context)
        {
            IMethodSymbol function = context.Operation is IAnonymousFunctionOperation lambda
                ? lambda.Symbol
                : ((ILocalFunctionOperation)context.Operation).Symbol;
            if (!facts.Scope.IsDeclaredOn(function))
                return;
            if (policy.FindConsentPurpose(facts.Scope.Of(function)) is { } purpose
                && Find(context.Operation, function, purpose, context.CancellationToken) is { } finding)
            {
                privacy.Report(context.ReportDiagnostic, function, finding);
            }
        }

        private Diagnostic? Find(
            IOperation region, IMethodSymbol owner, PurposeEntry purpose, CancellationToken cancellationToken)
        {
            List<ConsentSite> open = sites.FindOpen(region, owner, purpose, cancellationToken);
            if (open.Count == 0)
                return null;
            List<Location> others = [];
            for (int index = 1; index < open.Count; index++)
                others.Add(open[index].Operation.Syntax.GetLocation());
            return Diagnostic.Create(
                Descriptors.MissingConsentCheck,
                open[0].Operation.Syntax.GetLocation(),
                others,
                purpose.Id,
                PolicyCitation.Of(purpose),
                open[0].Description);
        }
    }
}
