using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// PRIV0104: a type marked as an aggregate has a member that singles a person out, is given such data, or is made once
/// per person.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AggregateWithIdentifierAnalyzer() : PrivacyAnalyzer(Descriptors.AggregateWithIdentifier)
{
    private protected override SourceWord Needs => SourceWord.Aggregate;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, new Identifiers(privacy.Annotations));
        context.RegisterSymbolAction(rule.CheckType, SymbolKind.NamedType);
        context.RegisterOperationAction(rule.CheckCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(rule.CheckAssignment, OperationKind.SimpleAssignment);
    }

    private sealed class Rule(PrivacyContext privacy, Identifiers identifiers)
    {
        public void CheckType(SymbolAnalysisContext context)
        {
            INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
            if (!IsAggregate(type))
                return;
            foreach (ISymbol member in type.GetMembers())
            {
                if (Describe(member) is { } what)
                    privacy.Report(context.ReportDiagnostic, member, Create(member.Locations[0], type, what));
            }
        }

        public void CheckCreation(OperationAnalysisContext context)
        {
            IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
            if (creation.Type is not INamedTypeSymbol type || !IsAggregate(type))
                return;
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument.Parameter is { } parameter && identifiers.FindSuspected(parameter) is null
                    && CheckValue(context, argument.Value, type))
                {
                    return;
                }
            }

            if (GroupingKeys.FindSelector(creation) is { } key && identifiers.FindRead(key) is { } read)
            {
                string what = $"is made per {SymbolNames.Of(read.Member)}, which is {read.Category}";
                context.ReportDiagnostic(Create(creation.Syntax.GetLocation(), type, what));
            }
        }

        public void CheckAssignment(OperationAnalysisContext context)
        {
            ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is IMemberReferenceOperation { Member: { IsStatic: false } member }
                && IsAggregate(member.ContainingType)
                && identifiers.FindSuspected(member) is null)
            {
                CheckValue(context, assignment.Value, member.ContainingType);
            }
        }

        // Followed through locals, helpers and queries, as everywhere.
        private bool CheckValue(OperationAnalysisContext context, IOperation value, INamedTypeSymbol type)
        {
            foreach (PersonalRead read in PurposeFacts.Of(privacy).Handed.TakenOut(
                value, context.ContainingSymbol, context.CancellationToken))
            {
                if (!Identifiers.IsIdentifying(read.Category))
                    continue;
                string what = $"is given {SymbolNames.Of(read.Member)}, which is {read.Category}";
                context.ReportDiagnostic(Create(value.Syntax.GetLocation(), type, what));
                return true;
            }

            return false;
        }

        private bool IsAggregate(INamedTypeSymbol type) => privacy.Annotations.Read(type).IsAggregate;

        private string? Describe(ISymbol member)
        {
            if (member is not (IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }) || member.IsImplicitlyDeclared)
                return null;
            if (identifiers.Find(member) is { } category)
                return $"has {member.Name}, which is {category}";
            return identifiers.FindSuspected(member) is { } suspected
                ? $"has {member.Name}, which looks like {suspected}"
                : null;
        }

        private static Diagnostic Create(Location location, INamedTypeSymbol type, string what) => Diagnostic.Create(
            Descriptors.AggregateWithIdentifier, location, type.ToDisplayString(SymbolNames.Short), what);
    }
}
