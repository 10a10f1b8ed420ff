using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>A read of an annotated member, parameter or return value whose content is used.</summary>
internal readonly record struct PersonalRead(IOperation Operation, ISymbol Member, Annotation Annotation)
{
    public string Category => Annotation.Category!;

    /// <summary>
    /// Tells whether an operation reads personal data. Writes, <c>nameof</c>, null checks, selectors that only name a
    /// member, aggregates and data marked by another library (which names no category) are no reads.
    /// </summary>
    public static bool TryGet(IOperation operation, AnnotationReader annotations, out PersonalRead read)
    {
        read = default;
        if (FindMember(operation) is not { } member)
            return false;
        Annotation annotation = member is IMethodSymbol method
            ? annotations.ReadReturn(method)
            : annotations.Read(member);
        if (!annotation.IsPersonal || annotation.IsAlias || annotation.Category is "")
            return false;

        // Of an object that is personal as a whole, the member that is reached through it is what counts.
        if (operation is IParameterReferenceOperation { Parent: IMemberReferenceOperation or IInvocationOperation }
            && annotations.Read(((IParameterReferenceOperation)operation).Parameter.Type).IsPersonal)
        {
            return false;
        }

        if (IsOutOfScope(annotation, member, annotations) || !IsContentUsed(operation))
            return false;
        read = new PersonalRead(operation, member, annotation);
        return true;
    }

    private static ISymbol? FindMember(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInvocationOperation invocation => invocation.TargetMethod,
        _ => null,
    };

    private static bool IsOutOfScope(Annotation annotation, ISymbol member, AnnotationReader annotations)
    {
        if (annotation.IsAggregate || annotation.IsAnonymized)
            return true;
        return member.ContainingType is { } type
            && annotations.Read(type) is { IsAggregate: true } or { IsAnonymized: true };
    }

    private static bool IsContentUsed(IOperation operation)
    {
        IOperation value = operation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target != value && !IsInitialization(assignment, value),
            IDeconstructionAssignmentOperation assignment => assignment.Target != value,
            IArgumentOperation { Parameter.RefKind: RefKind.Out } => false,
            IArgumentOperation { Parent: IInvocationOperation call } => !IsNullCheck(call.TargetMethod),
            INameOfOperation or IMemberInitializerOperation => false,
            ITupleOperation { Parent: IDeconstructionAssignmentOperation assignment } tuple =>
                assignment.Target != tuple,
            IBinaryOperation binary => !IsNull(binary.LeftOperand) && !IsNull(binary.RightOperand),
            IIsPatternOperation test => !IsNullPattern(test.Pattern),
            _ => true,
        } && !IsSelector(value);
    }

    // A constructor that keeps its parameter in a member of its own object collects, it does not use.
    private static bool IsInitialization(ISimpleAssignmentOperation assignment, IOperation value) =>
        assignment.Value == value
        && value is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol collector }
        && collector.MethodKind == MethodKind.Constructor
        && assignment.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation };

    private static bool IsNullCheck(IMethodSymbol method) => method.Name switch
    {
        "IsNullOrEmpty" or "IsNullOrWhiteSpace" => method.ContainingType.SpecialType == SpecialType.System_String,
        "ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace" =>
            method.ContainingType.Name is "ArgumentNullException" or "ArgumentException",
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static bool IsNullPattern(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => IsNullPattern(negated.Pattern),
        IConstantPatternOperation constant => IsNull(constant.Value),
        _ => false,
    };

    // x => x.Email handed to a mapping or validation builder names the member; in a query it reads it.
    private static bool IsSelector(IOperation value)
    {
        if (value.Parent is not IReturnOperation { Parent.Parent: IAnonymousFunctionOperation lambda })
            return false;
        if (lambda.Parent is not IConversionOperation { Type: INamedTypeSymbol { Name: "Expression" } } conversion)
            return false;
        return conversion.Parent is IArgumentOperation { Parent: IInvocationOperation call }
            && call.TargetMethod.ContainingType.Name is not ("Queryable" or "EntityFrameworkQueryableExtensions");
    }
}
