using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>Comparisons of an age or a date of birth with a number of years.</summary>
internal static class AgeComparison
{
    private const string Age = "DemographicData.Age";
    private const string DateOfBirth = "IdentityData.DateOfBirth";

    /// <summary>The smallest age that the comparison sets apart, in years; null when it is about something else.</summary>
    public static int? FindBound(IBinaryOperation comparison, AnnotationReader annotations) =>
        FindAgeBound(comparison, annotations) ?? FindBirthBound(comparison, annotations);

    /// <summary>Whether a member tells how old somebody is, by its annotation or else by a name that hardly means anything else.</summary>
    public static bool TellsAge(ISymbol member, AnnotationReader annotations)
    {
        Annotation annotation = annotations.Read(member);
        if (annotation.IsPersonal || annotation.IsNotPersonal)
            return annotation.IsPersonal && annotation.Category is Age or DateOfBirth;
        return TypeOf(member) is { } type
            && NameLexicon.Match(member.Name, MemberTypes.Of(type), acceptLow: false)
                is { Confidence: LexiconConfidence.High, Category: DateOfBirth };
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

        return TypeOf(symbol) is { } type
            && NameLexicon.Match(symbol.Name, MemberTypes.Of(type), acceptLow: true)?.Category == category;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
