using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>PRIV0104: a type marked as an aggregate has a member that singles a person out, or is keyed by one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AggregateWithIdentifierAnalyzer() : PrivacyAnalyzer(Descriptors.AggregateWithIdentifier)
{
    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        AnnotationReader annotations = privacy.Annotations;
        context.RegisterSymbolAction(symbol => CheckType(symbol, privacy), SymbolKind.NamedType);
        context.RegisterOperationAction(
            operation => CheckGrouping(operation, annotations), OperationKind.ObjectCreation);
    }

    private static void CheckType(SymbolAnalysisContext context, PrivacyContext privacy)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!privacy.Annotations.Read(type).IsAggregate)
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not (IPropertySymbol or IFieldSymbol { AssociatedSymbol: null })
                || Identifiers.Find(member, privacy.Annotations) is not { } category)
            {
                continue;
            }

            privacy.Report(context.ReportDiagnostic, member, Diagnostic.Create(
                Descriptors.AggregateWithIdentifier,
                member.Locations[0],
                type.ToDisplayString(SymbolNames.Short),
                $"has {member.Name}, which is {category}"));
        }
    }

    // source.GroupBy(e => e.UserId).Select(g => new Aggregate(...))
    private static void CheckGrouping(OperationAnalysisContext context, AnnotationReader annotations)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is null || !annotations.Read(creation.Type).IsAggregate)
            return;
        if (FindKeySelector(creation) is not { } key || FindKey(key, annotations) is not { } identifier)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.AggregateWithIdentifier,
            creation.Syntax.GetLocation(),
            creation.Type.ToDisplayString(SymbolNames.Short),
            $"is made per {identifier.Member}, which is {identifier.Category}"));
    }

    private static IAnonymousFunctionOperation? FindKeySelector(IOperation creation)
    {
        IOperation? current = creation.Parent;
        while (current is not (null or IAnonymousFunctionOperation))
            current = current.Parent;
        while (current is not (null or IInvocationOperation))
            current = current.Parent;
        return current is IInvocationOperation { TargetMethod.Name: "Select", Arguments: { Length: > 0 } arguments }
            && Unwrap(arguments[0].Value) is IInvocationOperation { TargetMethod.Name: "GroupBy", Arguments: { Length: > 1 } keys }
            ? Unwrap(keys[1].Value) as IAnonymousFunctionOperation
            : null;
    }

    private static (string Member, string Category)? FindKey(IOperation selector, AnnotationReader annotations)
    {
        foreach (IOperation operation in selector.Descendants())
        {
            if (operation is IMemberReferenceOperation reference
                && Identifiers.Find(reference.Member, annotations) is { } category)
            {
                return (SymbolNames.Of(reference.Member), category);
            }
        }

        return null;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }
}
