using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0401: data is read for a purpose that it was not collected for, here or in a helper called here.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndeclaredPurposeAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public UndeclaredPurposeAnalyzer()
        : base(Descriptors.UndeclaredPurpose)
    {
    }

    private protected override SourceWord Needs => SourceWord.Purpose;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, PurposeFacts.Of(privacy), new PurposePolicy(privacy.Policy));
        context.RegisterOperationAction(
            rule.AnalyzeOperation,
            OperationKind.PropertyReference,
            OperationKind.FieldReference,
            OperationKind.ParameterReference,
            OperationKind.Invocation,
            OperationKind.ObjectCreation,
            OperationKind.MethodReference);
        context.RegisterSymbolAction(rule.AnalyzeMember, SymbolKind.Property, SymbolKind.Field);
    }

    private sealed class Rule(PrivacyContext privacy, PurposeFacts facts, PurposePolicy policy)
    {
        private readonly AnnotationReader _annotations = privacy.Annotations;

        public void AnalyzeOperation(OperationAnalysisContext context)
        {
            IOperation operation = context.Operation;
            if (PersonalRead.TryGet(operation, _annotations, out PersonalRead read))
            {
                if (facts.Scope.At(operation, context.ContainingSymbol) is { IsEmpty: false } inForce
                    && !ReadExemption.Applies(read, context.ContainingSymbol, _annotations))
                {
                    Check(context, read.Member, MemberName.Of(read.Member), read.Annotation, inForce);
                }
            }
            else if (ReadSummaries.FindCallee(operation) is { DeclaringSyntaxReferences.IsEmpty: false } callee)
            {
                AnalyzeCall(context, callee);
            }
        }

        // The member's own list may narrow that of its category, not widen it.
        public void AnalyzeMember(SymbolAnalysisContext context)
        {
            Annotation annotation = _annotations.Read(context.Symbol);
            if (!annotation.IsPersonal || annotation.Purposes.IsEmpty || context.Symbol.Locations.IsEmpty)
                return;
            if (policy.FindAllowance(context.Symbol, annotation with { Purposes = default }) is not { } category)
                return;
            foreach (string purpose in annotation.Purposes)
            {
                if (!policy.Permits(category.Purposes, purpose))
                {
                    Diagnostic finding = Create(
                        context.Symbol.Locations[0], MemberName.Of(context.Symbol), annotation, category, purpose);
                    privacy.Report(context.ReportDiagnostic, context.Symbol, finding);
                }
            }
        }

        private void AnalyzeCall(OperationAnalysisContext context, IMethodSymbol callee)
        {
            EquatableArray<string> inForce = facts.Scope.At(context.Operation, context.ContainingSymbol);
            if (inForce.IsEmpty)
                return;
            foreach (ISymbol member in facts.Reads.Of(callee, context.CancellationToken))
            {
                Annotation annotation = member is IMethodSymbol method
                    ? _annotations.ReadReturn(method)
                    : _annotations.Read(member);
                string name = $"{MemberName.Of(member)}, read by {MemberName.Of(callee)},";
                Check(context, member, name, annotation, inForce);
            }
        }

        private void Check(
            OperationAnalysisContext context,
            ISymbol member,
            string name,
            Annotation annotation,
            EquatableArray<string> inForce)
        {
            if (policy.FindAllowance(member, annotation) is not { } allowance
                || policy.Permits(allowance.Purposes, inForce))
            {
                return;
            }

            Diagnostic finding = Create(
                context.Operation.Syntax.GetLocation(), name, annotation, allowance, MemberName.List(inForce));
            privacy.Report(context.ReportDiagnostic, context.ContainingSymbol, finding);
        }

        private static Diagnostic Create(
            Location location, string name, Annotation annotation, Allowance allowance, string purpose) =>
            Diagnostic.Create(
                Descriptors.UndeclaredPurpose,
                location,
                name,
                annotation.Category,
                allowance.Purposes.IsEmpty ? "no purpose" : MemberName.List(allowance.Purposes),
                purpose,
                allowance.Citation);
    }
}
