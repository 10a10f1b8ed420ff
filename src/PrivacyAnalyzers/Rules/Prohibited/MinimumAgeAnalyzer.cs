using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>PRIV0205: an age, or a date of birth, is compared with another minimum age than the policy states.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MinimumAgeAnalyzer() : PrivacyAnalyzer(Descriptors.MinimumAge)
{
    private const string Age = "DemographicData.Age";
    private const string DateOfBirth = "IdentityData.DateOfBirth";

    // Comparisons with other numbers are about retirement, statistics or bad input.
    private const int Youngest = 8;
    private const int Oldest = 25;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy?.Children is { MinimumAge: { } minimum } children)
        {
            context.RegisterOperationAction(
                operation => Check(operation, privacy.Annotations, minimum, children), OperationKind.Binary);
        }
    }

    private static void Check(
        OperationAnalysisContext context, AnnotationReader annotations, int minimum, ChildrenEntry children)
    {
        IBinaryOperation comparison = (IBinaryOperation)context.Operation;
        int? bound = FindAgeBound(comparison, annotations) ?? FindBirthBound(comparison, annotations);
        if (bound is not { } age || age == minimum || age is < Youngest or > Oldest)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.MinimumAge, comparison.Syntax.GetLocation(), age, minimum, PolicyCitation.Of(children)));
    }

    // age < 13, 13 > age, age >= 13: the smallest age let in; age <= 12 and age > 12 mean the same.
    private static int? FindAgeBound(IBinaryOperation comparison, AnnotationReader annotations)
    {
        BinaryOperatorKind kind = comparison.OperatorKind;
        if (comparison.RightOperand.ConstantValue is { HasValue: true, Value: int right }
            && Holds(comparison.LeftOperand, Age, annotations))
        {
            return Bound(kind, right);
        }

        return comparison.LeftOperand.ConstantValue is { HasValue: true, Value: int left }
            && Holds(comparison.RightOperand, Age, annotations)
                ? Bound(Turn(kind), left)
                : null;
    }

    // birth > today.AddYears(-13), in either order.
    private static int? FindBirthBound(IBinaryOperation comparison, AnnotationReader annotations)
    {
        if (comparison.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual))
        {
            return null;
        }

        if (Holds(comparison.LeftOperand, DateOfBirth, annotations))
            return FindYears(comparison.RightOperand, -1) ?? FindYears(comparison.LeftOperand, 1);
        return Holds(comparison.RightOperand, DateOfBirth, annotations)
            ? FindYears(comparison.LeftOperand, -1) ?? FindYears(comparison.RightOperand, 1)
            : null;
    }

    private static int? FindYears(IOperation operation, int sign)
    {
        foreach (IOperation descendant in operation.DescendantsAndSelf())
        {
            if (descendant is IInvocationOperation { TargetMethod.Name: "AddYears", Arguments: { Length: 1 } arguments }
                && arguments[0].Value.ConstantValue is { HasValue: true, Value: int years }
                && years * sign > 0)
            {
                return years * sign;
            }
        }

        return null;
    }

    private static int? Bound(BinaryOperatorKind kind, int number) => kind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual => number,
        BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan => number + 1,
        _ => null,
    };

    private static BinaryOperatorKind Turn(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static bool Holds(IOperation operation, string category, AnnotationReader annotations)
    {
        foreach (IOperation descendant in operation.DescendantsAndSelf())
        {
            ISymbol? symbol = descendant switch
            {
                IMemberReferenceOperation member => member.Member,
                IParameterReferenceOperation parameter => parameter.Parameter,
                ILocalReferenceOperation local => local.Local,
                _ => null,
            };
            if (symbol is not null && Is(symbol, category, annotations))
                return true;
        }

        return false;
    }

    // A local or parameter called age is one, annotated or not.
    private static bool Is(ISymbol symbol, string category, AnnotationReader annotations)
    {
        if (symbol is not ILocalSymbol && annotations.Read(symbol) is var annotation)
        {
            if (annotation.IsPersonal || annotation.IsNotPersonal)
                return annotation.IsPersonal && annotation.Category == category;
        }

        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return type is not null
            && NameLexicon.Match(symbol.Name, MemberTypes.Of(type), acceptLow: true)?.Category == category;
    }
}
