using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>PRIV0407: a member that records consent is true before the person did anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsentPresetAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public ConsentPresetAnalyzer()
        : base(Descriptors.ConsentPreset)
    {
    }

    private protected override SourceWord Needs => SourceWord.Consent;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, new ConsentMembers(privacy.Annotations));
        context.RegisterOperationAction(
            rule.AnalyzeInitializer, OperationKind.PropertyInitializer, OperationKind.FieldInitializer);
        context.RegisterOperationAction(rule.AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(rule.AnalyzeCoalesce, OperationKind.Coalesce);
        context.RegisterOperationAction(rule.AnalyzeCall, OperationKind.Invocation);
        context.RegisterSymbolAction(rule.AnalyzeParameter, SymbolKind.Parameter);
    }

    private sealed class Rule(PrivacyContext privacy, ConsentMembers consent)
    {
        public void AnalyzeInitializer(OperationAnalysisContext context)
        {
            var initializer = (ISymbolInitializerOperation)context.Operation;
            if (!IsTrue(initializer.Value))
                return;
            ImmutableArray<ISymbol> members = initializer switch
            {
                IPropertyInitializerOperation property =>
                    ImmutableArray<ISymbol>.CastUp(property.InitializedProperties),
                IFieldInitializerOperation field => ImmutableArray<ISymbol>.CastUp(field.InitializedFields),
                _ => ImmutableArray<ISymbol>.Empty,
            };
            foreach (ISymbol member in members)
                Report(context, member, initializer.Value, "is initialized to true");
        }

        // A constructor sets what nobody has chosen yet.
        public void AnalyzeAssignment(OperationAnalysisContext context)
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
                && assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation } target
                && IsTrue(assignment.Value))
            {
                Report(context, target.Member, assignment.Value, "is set to true by the constructor");
            }
        }

        public void AnalyzeCoalesce(OperationAnalysisContext context)
        {
            var coalesce = (ICoalesceOperation)context.Operation;
            if (IsTrue(coalesce.WhenNull) && FindMember(coalesce.Value) is { } member)
                Report(context, member, coalesce.WhenNull, "counts as given where it is missing");
        }

        public void AnalyzeCall(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            switch (call.TargetMethod.Name)
            {
                case "GetValueOrDefault" when call is { Instance: { } instance, Arguments.Length: 1 }
                    && IsTrue(call.Arguments[0].Value) && FindMember(instance) is { } member:
                    Report(context, member, call.Arguments[0].Value, "counts as given where it is missing");
                    break;
                case "HasDefaultValue" when call is { Instance: IInvocationOperation builder, Arguments.Length: > 0 }
                    && IsTrue(call.Arguments[0].Value) && FindSelected(builder) is { } mapped:
                    Report(context, mapped, call.Arguments[0].Value, "defaults to true in the database");
                    break;
            }
        }

        public void AnalyzeParameter(SymbolAnalysisContext context)
        {
            var parameter = (IParameterSymbol)context.Symbol;
            if (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: true, IsImplicitlyDeclared: false }
                && consent.IsConsent(parameter, parameter.Type))
            {
                privacy.Report(context.ReportDiagnostic, parameter, Diagnostic.Create(
                    Descriptors.ConsentPreset, parameter.Locations[0], parameter.Name, "defaults to true"));
            }
        }

        private void Report(OperationAnalysisContext context, ISymbol member, IOperation value, string what)
        {
            ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
            if (type is not null && consent.IsConsent(member, type))
            {
                privacy.Report(context.ReportDiagnostic, member, Diagnostic.Create(
                    Descriptors.ConsentPreset, value.Syntax.GetLocation(), MemberName.Of(member), what));
            }
        }

        private static ISymbol? FindMember(IOperation operation) =>
            GuardConditions.Unwrap(operation) is IMemberReferenceOperation reference ? reference.Member : null;

        // Property(x => x.MarketingConsent): the member that the lambda names.
        private static ISymbol? FindSelected(IInvocationOperation builder)
        {
            foreach (IArgumentOperation argument in builder.Arguments)
            {
                foreach (IOperation operation in argument.Value.Descendants())
                {
                    if (operation is IPropertyReferenceOperation property)
                        return property.Property;
                }
            }

            return null;
        }

        private static bool IsTrue(IOperation operation) =>
            GuardConditions.Unwrap(operation).ConstantValue is { HasValue: true, Value: true };
    }
}
