using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>Whether a condition that has a given value shows that a check was passed.</summary>
internal sealed class GuardConditions(
    GuardCheck check, IOperation body, CheckedPerson person, GuardHelpers helpers)
{
    private const int MaxDepth = 32;

    private readonly Dictionary<CaptureId, List<IOperation>> _captures = [];
    private int _depth;

    public GuardCheck Check => check;

    public IOperation Body => body;

    public CheckedPerson Person => person;

    /// <summary>
    /// Learns the values that a graph keeps between its blocks, as for <c>??</c> and <c>&amp;&amp;</c>.
    /// </summary>
    public void AddCaptures(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is not IFlowCaptureOperation capture)
                    continue;
                if (!_captures.TryGetValue(capture.Id, out List<IOperation>? values))
                    _captures.Add(capture.Id, values = []);
                values.Add(capture.Value);
            }
        }
    }

    /// <summary>A call that returns only where processing is allowed for the person at hand.</summary>
    public bool IsDemand(IInvocationOperation call) => check.IsDemand(call) && !person.IsAnother(call);

    public bool Implies(IOperation operation, bool value)
    {
        if (_depth >= MaxDepth)
            return false;
        _depth++;
        bool result = ImpliesCore(Unwrap(operation), value);
        _depth--;
        return result;
    }

    /// <summary>
    /// Whether those for whom a predicate has a value, all passed the check: a filter lets them through, RemoveAll
    /// leaves them where it has the other value.
    /// </summary>
    public bool IsPredicate(IOperation operation, bool value = true) => Unwrap(operation) switch
    {
        IDelegateCreationOperation creation => IsPredicate(creation.Target, value),
        IMethodReferenceOperation reference => check.TruthOfMethod(reference.Method) == value,
        IAnonymousFunctionOperation lambda => ImpliesEveryReturn(lambda, value),
        IFlowAnonymousFunctionOperation lambda => FindLambda(lambda) is { } found && ImpliesEveryReturn(found, value),
        _ => false,
    };

    /// <summary>Whether one of the arguments is such a predicate.</summary>
    public bool HasPredicate(IInvocationOperation call, bool value = true)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsPredicate(argument.Value, value))
                return true;
        }

        return false;
    }

    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IInvocationOperation { Instance: { } instance, TargetMethod.Name: var name }
                    when name is "ConfigureAwait" or "GetValueOrDefault":
                    operation = instance;
                    break;
                default:
                    return operation;
            }
        }
    }

    private bool ImpliesCore(IOperation operation, bool value)
    {
        if (check.Truth(operation) is { } truth)
            return truth == value && !person.IsAnother(operation);

        // A constant that differs from the value never has it: whatever follows is not reached on this path.
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return constant is bool known ? known != value : value;
        return operation switch
        {
            IDefaultValueOperation => value,
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Implies(not.Operand, !value),
            IBinaryOperation binary => ImpliesBinary(binary, value),
            IIsPatternOperation test => ImpliesPattern(test.Value, test.Pattern, value),
            ICoalesceOperation coalesce => Implies(coalesce.Value, value) && Implies(coalesce.WhenNull, value),
            IConditionalAccessOperation access => value && Implies(access.WhenNotNull, value),
            IConditionalOperation { WhenFalse: { } whenFalse } choice =>
                (Implies(choice.Condition, true) || Implies(choice.WhenTrue, value))
                && (Implies(choice.Condition, false) || Implies(whenFalse, value)),
            IFlowCaptureReferenceOperation reference => ImpliesCapture(reference, value),
            ILocalReferenceOperation local => ImpliesLocal(local.Local, value),
            IInvocationOperation or IPropertyReferenceOperation when helpers.Shows(operation, value) =>
                !person.IsAnother(operation),
            IInvocationOperation { TargetMethod.Name: "All" or "TrueForAll" } all => value && HasPredicate(all),
            IInvocationOperation { TargetMethod.Name: "Any" or "Exists" } any => !value && HasPredicate(any, false),
            _ => false,
        };
    }

    private bool ImpliesBinary(IBinaryOperation binary, bool value)
    {
        IOperation left = binary.LeftOperand;
        IOperation right = binary.RightOperand;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And:
                return value
                    ? Implies(left, true) || Implies(right, true)
                    : Implies(left, false) && Implies(right, false);
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or:
                return value
                    ? Implies(left, true) && Implies(right, true)
                    : Implies(left, false) || Implies(right, false);
            case BinaryOperatorKind.Equals:
                return ImpliesEquality(left, right, value) || ImpliesEquality(right, left, value);
            case BinaryOperatorKind.NotEquals:
                return ImpliesEquality(left, right, !value) || ImpliesEquality(right, left, !value);
            default:
                return false;
        }
    }

    private bool ImpliesEquality(IOperation operand, IOperation other, bool value)
    {
        IOperation constant = Unwrap(other);
        if (!constant.ConstantValue.HasValue)
            return false;
        if (constant.ConstantValue.Value is bool known)
            return Implies(operand, value ? known : !known);
        if (constant.ConstantValue.Value is null && IsToken(operand))
            return !value;
        IOperation asked = Resolve(operand);
        return check.TruthOfEquality(asked, constant) is { } truth && truth == value && !person.IsAnother(asked);
    }

    // A value kept in one place stands for the member that it was read from.
    private IOperation Resolve(IOperation operation)
    {
        IOperation value = Unwrap(operation);
        if (value is IFlowCaptureReferenceOperation reference
            && _captures.TryGetValue(reference.Id, out List<IOperation>? captured)
            && captured.Count == 1)
        {
            return Unwrap(captured[0]);
        }

        if (value is not ILocalReferenceOperation local)
            return value;
        IOperation? only = null;
        foreach (IOperation current in body.Descendants())
        {
            if (LocalDefinitions.Find(current, local.Local) is not { } assigned)
                continue;
            if (only is not null)
                return value;
            only = Unwrap(assigned);
        }

        return only ?? value;
    }

    private bool ImpliesPattern(IOperation operand, IPatternOperation pattern, bool value)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return ImpliesPattern(operand, negated.Pattern, !value);
            case IConstantPatternOperation constant:
                return ImpliesEquality(operand, constant.Value, value);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                return value ? ImpliesEither(operand, and, true) : ImpliesBoth(operand, and, false);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                return value ? ImpliesBoth(operand, or, true) : ImpliesEither(operand, or, false);
            case IRecursivePatternOperation recursive when value:
                return IsToken(operand) || ImpliesAny(recursive.PropertySubpatterns);
            case IDeclarationPatternOperation or ITypePatternOperation when value:
                return IsToken(operand);
            default:
                return false;
        }
    }

    private bool ImpliesBoth(IOperation operand, IBinaryPatternOperation pattern, bool value) =>
        ImpliesPattern(operand, pattern.LeftPattern, value) && ImpliesPattern(operand, pattern.RightPattern, value);

    private bool ImpliesEither(IOperation operand, IBinaryPatternOperation pattern, bool value) =>
        ImpliesPattern(operand, pattern.LeftPattern, value) || ImpliesPattern(operand, pattern.RightPattern, value);

    // A token exists only where the check was passed.
    private bool IsToken(IOperation operation)
    {
        IOperation value = operation;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value.Type is { } type && check.IsToken(type);
    }

    private bool ImpliesAny(ImmutableArray<IPropertySubpatternOperation> subpatterns)
    {
        foreach (IPropertySubpatternOperation subpattern in subpatterns)
        {
            if (ImpliesPattern(subpattern.Member, subpattern.Pattern, true))
                return true;
        }

        return false;
    }

    private bool ImpliesCapture(IFlowCaptureReferenceOperation reference, bool value)
    {
        if (!_captures.TryGetValue(reference.Id, out List<IOperation>? values))
            return false;
        foreach (IOperation captured in values)
        {
            if (!Implies(captured, value))
                return false;
        }

        return true;
    }

    // Sound without order: whichever assignment came last, its value shows the check.
    private bool ImpliesLocal(ILocalSymbol local, bool value)
    {
        bool found = false;
        foreach (IOperation operation in body.Descendants())
        {
            if (LocalDefinitions.Find(operation, local) is not { } assigned)
                continue;
            found = true;
            if (!Implies(assigned, value))
                return false;
        }

        return found;
    }

    // A graph shows a lambda without its body.
    private IAnonymousFunctionOperation? FindLambda(IFlowAnonymousFunctionOperation flow)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IAnonymousFunctionOperation lambda && lambda.Syntax == flow.Syntax)
                return lambda;
        }

        return null;
    }

    private bool ImpliesEveryReturn(IAnonymousFunctionOperation lambda, bool value)
    {
        bool found = false;
        foreach (IOperation operation in lambda.Body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned })
                continue;
            found = true;
            if (!Implies(returned, value))
                return false;
        }

        return found;
    }
}
