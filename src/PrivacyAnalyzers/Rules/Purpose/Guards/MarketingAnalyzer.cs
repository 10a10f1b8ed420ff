using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>Rules on marketing sends: which purposes they look at, which check they want, how they report.</summary>
public abstract class MarketingAnalyzer : PrivacyAnalyzer
{
    private protected MarketingAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>Whether a purpose needs the check.</summary>
    private protected abstract bool IsConcerned(PurposeEntry purpose);

    /// <summary>Whether sends without a purpose are looked at when they call themselves marketing.</summary>
    private protected virtual bool KnowsByName => false;

    private protected abstract GuardCheck CreateCheck(PrivacyContext privacy, PurposeEntry purpose);

    private protected abstract Diagnostic Create(IOperation send, IMethodSymbol owner, PurposeEntry purpose);

    private protected sealed override bool ShouldAnalyze(PrivacyContext privacy)
    {
        if (!base.ShouldAnalyze(privacy) || privacy.Policy is not { } policy)
            return false;
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            if (IsConcerned(purpose))
                return true;
        }

        return false;
    }

    private protected sealed override void AnalyzeCompilation(
        CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(this, privacy);
        context.RegisterOperationBlockAction(rule.AnalyzeBlock);
        context.RegisterOperationAction(
            rule.AnalyzeFunction, OperationKind.AnonymousFunction, OperationKind.LocalFunction);
        if (KnowsByName)
            context.RegisterOperationAction(rule.AnalyzeCall, OperationKind.Invocation);
    }

    private sealed class Rule(MarketingAnalyzer analyzer, PrivacyContext privacy)
    {
        private readonly PurposeFacts _facts = PurposeFacts.Of(privacy);
        private readonly PurposePolicy _policy = new(privacy.Policy);
        private readonly (PurposeEntry Purpose, GuardCheck Check)? _any = FindAny(analyzer, privacy);
        private readonly SendSites _sites = new(privacy.Annotations, PurposeFacts.Of(privacy));

        public void AnalyzeBlock(OperationBlockAnalysisContext context)
        {
            if (context.OwningSymbol is not IMethodSymbol method || FindPurpose(method) is not { } purpose)
                return;
            foreach (IOperation block in context.OperationBlocks)
            {
                foreach (Diagnostic finding in Find(block, method, purpose, context.CancellationToken))
                    privacy.Report(context.ReportDiagnostic, method, finding);
            }
        }

        // Only functions with a purpose of their own: others belong to the body around them.
        public void AnalyzeFunction(OperationAnalysisContext context)
        {
            IMethodSymbol function = context.Operation is IAnonymousFunctionOperation lambda
                ? lambda.Symbol
                : ((ILocalFunctionOperation)context.Operation).Symbol;
            if (!_facts.Scope.IsDeclaredOn(function) || FindPurpose(function) is not { } purpose)
                return;
            foreach (Diagnostic finding in Find(context.Operation, function, purpose, context.CancellationToken))
                privacy.Report(context.ReportDiagnostic, function, finding);
        }

        private PurposeEntry? FindPurpose(IMethodSymbol method)
        {
            foreach (string id in _facts.Scope.Of(method))
            {
                if (_policy.Find(id) is { } purpose && analyzer.IsConcerned(purpose))
                    return purpose;
            }

            return null;
        }

        // Under the first purpose of its kind, as the code names none.
        public void AnalyzeCall(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (_any is not var (purpose, check)
                || context.ContainingSymbol is not IMethodSymbol method
                || !_sites.IsOpenByName(call, method, check, context.CancellationToken))
            {
                return;
            }

            privacy.Report(context.ReportDiagnostic, method, analyzer.Create(call, method, purpose));
        }

        private static (PurposeEntry, GuardCheck)? FindAny(MarketingAnalyzer analyzer, PrivacyContext privacy)
        {
            foreach (PurposeEntry purpose in privacy.Policy?.Purposes ?? default)
            {
                if (analyzer.IsConcerned(purpose))
                    return (purpose, analyzer.CreateCheck(privacy, purpose));
            }

            return null;
        }

        private IEnumerable<Diagnostic> Find(
            IOperation region, IMethodSymbol owner, PurposeEntry purpose, CancellationToken cancellationToken)
        {
            GuardCheck check = analyzer.CreateCheck(privacy, purpose);
            foreach (IInvocationOperation send in _sites.FindOpen(region, owner, check, cancellationToken))
                yield return analyzer.Create(send, owner, purpose);
        }
    }
}
