using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Tells what may be inside the value of an operation, walking backwards from it: operands, then the definitions of
/// the variables they read. Each operation is evaluated once. Cycles through loops are solved by iterating the
/// definition that closes them. One evaluator serves one body on one thread.
/// </summary>
internal sealed partial class Evaluator
{
    private const int MostSteps = 1_000_000;
    private const int SafeDepth = 48;
    private const int MostRounds = 64;
    private const int MostNesting = 4;

    private readonly FlowEngine _engine;
    private readonly ISummaries _summaries;
    private readonly BodyScan _scan;
    private readonly CancellationToken _cancellationToken;
    private RedactedCopies? _copies;
    private RedactedElements? _elements;
    private int _nesting;
    private int _steps;
    private int _depth;

    public Evaluator(FlowEngine engine, ISummaries summaries, BodyScan scan, CancellationToken cancellationToken)
    {
        _engine = engine;
        _summaries = summaries;
        _scan = scan;
        _cancellationToken = cancellationToken;
    }

    /// <summary>A limit was hit: values may hold more than was found.</summary>
    public bool IsIncomplete { get; private set; }

    public BodyScan Scan => _scan;

    public ValueScope Scope => new(_engine, _scan, _cancellationToken);

    public void MarkIncomplete() => IsIncomplete = true;

    /// <summary>
    /// Gives variables their values in source order, so that a long chain of assignments is not walked in one descent.
    /// </summary>
    public void Prepare()
    {
        if (_scan.Variables.Count < 200)
            return;
        foreach (ISymbol variable in _scan.Variables)
        {
            foreach (Definition definition in _scan.DefinitionsOf(variable))
                EvaluateDefinition(definition);
        }
    }

    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue)
            return FlowValue.Empty;
        if (_memo.TryGetValue(operation, out Known known))
        {
            _dependency = Node.Outermost(_dependency, known.Dependency?.Group);
            return known.Value;
        }

        if (!Enter())
            return FlowValue.Empty;
        Node? dependency = _dependency;
        _dependency = null;
        try
        {
            known = new Known(Compute(operation), _dependency);
        }
        finally
        {
            _depth--;
        }

        _memo[operation] = known;
        if (known.Dependency is not null)
            _unsettled.Add(operation);
        _dependency = Node.Outermost(dependency, known.Dependency);
        return known.Value;
    }

    private bool Enter()
    {
        if (++_steps > MostSteps)
        {
            IsIncomplete = true;
            return false;
        }

        if ((_steps & 1023) == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        if (_depth > SafeDepth && _depth % 8 == 0 && !HasStack())
        {
            IsIncomplete = true;
            return false;
        }

        _depth++;
        return true;
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private FlowValue Compute(IOperation operation) => operation switch
    {
        ILiteralOperation or INameOfOperation or ITypeOfOperation or IDefaultValueOperation or ISizeOfOperation
            or IIsTypeOperation or IIsPatternOperation or ITupleBinaryOperation or IThrowOperation or IOmittedArgumentOperation =>
            FlowValue.Empty,
        ILocalReferenceOperation local => EvaluateVariable(local.Local, local),
        IParameterReferenceOperation parameter => EvaluateParameter(parameter),
        IInstanceReferenceOperation self => EvaluateSelf(self),
        IFieldReferenceOperation field => EvaluateField(field),
        IPropertyReferenceOperation property => EvaluateProperty(property),
        IInvocationOperation invocation => EvaluateInvocation(invocation),
        IObjectCreationOperation creation => EvaluateCreation(creation),
        IConversionOperation conversion => EvaluateConversion(conversion),
        IBinaryOperation binary => EvaluateBinary(binary),
        IUnaryOperation unary => EvaluateUnary(unary),
        IInterpolatedStringOperation interpolated => EvaluateInterpolation(interpolated),
        IInterpolatedStringHandlerCreationOperation handler => EvaluateHandler(handler.Content),
        IAssignmentOperation assignment => EvaluateAssignment(assignment),
        IConditionalOperation conditional => Evaluate(conditional.WhenTrue).Join(Evaluate(conditional.WhenFalse)),
        ICoalesceOperation coalesce => Evaluate(coalesce.Value).Join(Evaluate(coalesce.WhenNull)),
        IConditionalAccessOperation access => Evaluate(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Evaluate(BodyScanner.ConditionalReceiver(instance)),
        ISwitchExpressionOperation choice => EvaluateSwitch(choice),
        ITupleOperation tuple => EvaluateTuple(tuple),
        IAnonymousObjectCreationOperation anonymous => EvaluateInitializers(anonymous.Initializers),
        IWithOperation with => EvaluateWith(with),
        IArrayCreationOperation array => Evaluate(array.Initializer),
        IArrayElementReferenceOperation element =>
            EvaluateCell(element.ArrayReference, element.Indices[0]) ?? Evaluate(element.ArrayReference),
        IAnonymousFunctionOperation lambda => WithoutParametersOf(EvaluateFunction(lambda), lambda.Symbol),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IMethodReferenceOperation reference => EvaluateMethodReference(reference),
        IEventReferenceOperation => FlowValue.Empty,
        IInvalidOperation invalid when UnboundRedaction.Is(invalid) => FlowValue.Empty,
        _ => EvaluateChildren(operation),
    };

    // Kinds newer than this code, and those that only pass their operands on: await, parentheses, collection
    // expressions, spreads, queries, ranges, ref expressions.
    private FlowValue EvaluateChildren(IOperation operation)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IOperation child in operation.ChildOperations)
            value = value.Join(Evaluate(child));
        return value;
    }

    private FlowValue EvaluateSwitch(ISwitchExpressionOperation choice)
    {
        FlowValue value = FlowValue.Empty;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
            value = value.Join(Evaluate(arm.Value));
        return value;
    }
}
