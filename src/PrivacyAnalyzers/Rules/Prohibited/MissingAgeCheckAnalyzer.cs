using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;

// The base class owns the start action, so that all rules share one context.
#pragma warning disable RS1013

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>
/// PRIV0205: a web application takes in how old people are, has a minimum age in its policy, and never looks at what it
/// took in. Whatever may be a check, anywhere in the project, is taken for one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingAgeCheckAnalyzer() : PrivacyAnalyzer(Descriptors.MissingAgeCheck)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy?.Children is { MinimumAge: > 0 };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, privacy.Policy!.Children!);
        CollectionPoints.Register(context, rule.AddBound);
        context.RegisterOperationAction(
            rule.AnalyzeUse,
            OperationKind.PropertyReference,
            OperationKind.FieldReference,
            OperationKind.ParameterReference);
        context.RegisterOperationAction(rule.AnalyzeComparison, OperationKind.Binary);
        context.RegisterOperationAction(rule.AnalyzeCall, OperationKind.Invocation);
        context.RegisterSymbolAction(rule.AnalyzeType, SymbolKind.NamedType);
        context.RegisterCompilationEndAction(rule.Report);
    }

    private sealed class Rule(PrivacyContext privacy, ChildrenEntry children)
    {
        // Asked at every reference: a name is looked up once.
        private readonly ConcurrentDictionary<ISymbol, bool> _tells = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentDictionary<ISymbol, bool> _collected = new(SymbolEqualityComparer.Default);
        private volatile bool _isChecked;

        public void AddBound(ISymbol symbol, ITypeSymbol type)
        {
            if (IsAge(symbol))
                _collected.TryAdd(symbol, true);
            if (type is not INamedTypeSymbol { SpecialType: SpecialType.None } || type.DeclaringSyntaxReferences.IsEmpty)
                return;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && IsAge(member))
                    _collected.TryAdd(member, true);
            }
        }

        public void AnalyzeComparison(OperationAnalysisContext context) =>
            _isChecked = _isChecked
                || AgeComparison.FindBound((IBinaryOperation)context.Operation, privacy.Annotations) is not null;

        // To copy a date of birth is no check; whatever else is done with it may be one.
        public void AnalyzeUse(OperationAnalysisContext context)
        {
            if (_isChecked)
                return;
            ISymbol symbol = context.Operation is IMemberReferenceOperation member
                ? member.Member
                : ((IParameterReferenceOperation)context.Operation).Parameter;
            if (TellsAge(symbol) && !IsCopied(context.Operation))
                _isChecked = true;
        }

        public void AnalyzeCall(OperationAnalysisContext context) =>
            _isChecked = _isChecked || SaysCheck(((IInvocationOperation)context.Operation).TargetMethod.Name);

        public void AnalyzeType(SymbolAnalysisContext context)
        {
            INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
            for (INamedTypeSymbol? current = type.BaseType; current is not null && !_isChecked; current = current.BaseType)
                _isChecked = current.Name.EndsWith("Validator", StringComparison.Ordinal);
            foreach (INamedTypeSymbol contract in type.Interfaces)
                _isChecked = _isChecked || contract.Name is "IValidatableObject" or "IValidator" or "IValidateOptions";
        }

        public void Report(CompilationAnalysisContext context)
        {
            if (_isChecked)
                return;
            foreach (ISymbol member in _collected.Keys)
            {
                privacy.Report(context.ReportDiagnostic, member, Diagnostic.Create(
                    Descriptors.MissingAgeCheck,
                    member.Locations[0],
                    SymbolNames.Of(member),
                    children.MinimumAge,
                    PolicyCitation.Of(children)));
            }
        }

        private bool TellsAge(ISymbol symbol)
        {
            ISymbol definition = symbol.OriginalDefinition;
            if (_tells.TryGetValue(definition, out bool tells))
                return tells;
            tells = AgeComparison.TellsAge(definition, privacy.Annotations);
            _tells.TryAdd(definition, tells);
            return tells;
        }

        private bool IsAge(ISymbol symbol)
        {
            if (!TellsAge(symbol))
                return false;
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (IsValidation(attribute.AttributeClass))
                    return false;
            }

            return true;
        }

        private static bool IsValidation(INamedTypeSymbol? type)
        {
            if (type?.Name is "RequiredAttribute" or "DataTypeAttribute")
                return false;
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            {
                if (current.Name == "ValidationAttribute")
                    return true;
            }

            return false;
        }

        private static bool IsCopied(IOperation operation)
        {
            IOperation value = operation;
            while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation)
                value = value.Parent;
            return value.Parent is IAssignmentOperation or IArgumentOperation { Parent: IObjectCreationOperation }
                or IVariableInitializerOperation or IAnonymousObjectCreationOperation or INameOfOperation;
        }

        private static bool SaysCheck(string name) =>
            Contains(name, "Adult") || Contains(name, "Minor") || Contains(name, "CheckAge") || Contains(name, "VerifyAge")
            || Contains(name, "AgeGate") || Contains(name, "MinimumAge") || Contains(name, "OldEnough")
            || Contains(name, "CalculateAge") || Contains(name, "Underage");

        private static bool Contains(string name, string part) =>
            name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
