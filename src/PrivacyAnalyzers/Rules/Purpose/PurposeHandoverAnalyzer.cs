using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0406: a value that holds personal data is handed to code, or stored in a member, of another purpose. Whole
/// objects are not reported here: the other side's own reads of them are checked where they happen.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurposeHandoverAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public PurposeHandoverAnalyzer()
        : base(Descriptors.PurposeHandover)
    {
    }

    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy is { Purposes.IsEmpty: false };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, PurposeFacts.Of(privacy), new PurposePolicy(privacy.Policy));
        context.RegisterOperationAction(rule.AnalyzeCall, OperationKind.Invocation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(rule.AnalyzeAssignment, OperationKind.SimpleAssignment);
    }

    private sealed class Rule(PrivacyContext privacy, PurposeFacts facts, PurposePolicy policy)
    {
        private readonly PurposeScope _scope = facts.Scope;

        public void AnalyzeCall(OperationAnalysisContext context)
        {
            (IMethodSymbol? callee, var arguments) = context.Operation switch
            {
                IInvocationOperation call => (call.TargetMethod, call.Arguments),
                IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
                _ => (null, default),
            };
            if (callee is null || arguments.IsEmpty)
                return;
            EquatableArray<string> target = _scope.DeclaredFor(callee, context.Compilation.Assembly);
            if (target.IsEmpty)
                return;
            foreach (IArgumentOperation argument in arguments)
                Check(context, argument.Value, target);
        }

        public void AnalyzeAssignment(OperationAnalysisContext context)
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is not IMemberReferenceOperation { Member: { } member })
                return;
            Annotation annotation = privacy.Annotations.Read(member);
            EquatableArray<string> target = annotation.IsPersonal && !annotation.Purposes.IsEmpty
                ? annotation.Purposes
                : _scope.DeclaredFor(member.ContainingType, context.Compilation.Assembly);
            if (!target.IsEmpty)
                Check(context, assignment.Value, target);
        }

        private void Check(OperationAnalysisContext context, IOperation value, EquatableArray<string> target)
        {
            EquatableArray<string> source = _scope.At(context.Operation, context.ContainingSymbol);
            if (source.IsEmpty || policy.Permits(source, target))
                return;
            List<PersonalRead> handed =
                facts.Handed.TakenOut(value, context.ContainingSymbol, context.CancellationToken);
            foreach (PersonalRead read in handed)
            {
                Allowance? allowance = policy.FindAllowance(read.Member, read.Annotation);
                if (allowance is not null && policy.Permits(allowance.Purposes, target))
                    continue;
                privacy.Report(context.ReportDiagnostic, context.ContainingSymbol, Diagnostic.Create(
                    Descriptors.PurposeHandover,
                    value.Syntax.GetLocation(),
                    MemberName.Of(read.Member),
                    read.Category,
                    MemberName.List(source),
                    MemberName.List(target),
                    Cite(source, allowance)));
                return;
            }
        }

        private string Cite(EquatableArray<string> source, Allowance? allowance)
        {
            foreach (string purpose in source)
            {
                if (policy.Find(purpose) is { } entry)
                    return PolicyCitation.Of(entry);
            }

            return allowance?.Citation ?? "no entry in the policy";
        }
    }
}
