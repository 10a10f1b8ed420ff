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
    private const int MostRounds = 16;
    private const int MostNesting = 4;

    private readonly FlowEngine _engine;
    private readonly ISummaries _summaries;
    private readonly BodyScan _scan;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<IOperation, FlowValue> _memo = [];
    private readonly Dictionary<object, FlowValue> _solved = [];
    private readonly Dictionary<object, FlowValue> _assumed = [];
    private readonly HashSet<object> _cycles = [];
    private readonly List<object> _log = [];
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

    /// <summary>What callers pass, and what the object keeps of it, is told of by them: here it is nothing.</summary>
    public bool IsClosed { get; init; }

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
        if (_memo.TryGetValue(operation, out FlowValue? known))
            return known;
        if (!Enter())
            return FlowValue.Empty;
        FlowValue value;
        try
        {
            value = Compute(operation);
        }
        finally
        {
            _depth--;
        }

        _memo[operation] = value;
        _log.Add(operation);
        return value;
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

    /// <summary>
    /// Computes a value that may depend on itself. What was memoized under an assumption that turns out too small is
    /// forgotten and computed again.
    /// </summary>
    private FlowValue Solve<TState>(object key, TState state, Func<Evaluator, TState, FlowValue> compute)
    {
        if (_solved.TryGetValue(key, out FlowValue? solved))
            return solved;
        if (_assumed.TryGetValue(key, out FlowValue? assumed))
        {
            _cycles.Add(key);
            return assumed;
        }

        int mark = _log.Count;
        FlowValue value = FlowValue.Empty;
        for (int round = 0; round < MostRounds; round++)
        {
            _assumed[key] = value;
            FlowValue next = value.Join(compute(this, state));
            bool isStable = !_cycles.Remove(key) || next.Equals(value);
            value = next;
            if (isStable)
                break;
            Forget(mark);
        }

        _assumed.Remove(key);
        _solved[key] = value;
        _log.Add(key);
        return value;
    }

    private void Forget(int mark)
    {
        for (int index = mark; index < _log.Count; index++)
        {
            if (_log[index] is IOperation operation)
                _memo.Remove(operation);
            _solved.Remove(_log[index]);
        }

        _log.RemoveRange(mark, _log.Count - mark);
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

    private FlowValue ObjectsOf(ITypeSymbol? type, SyntaxNode place)
    {
        FlowValue value = FlowValue.Empty;
        foreach (INamedTypeSymbol personal in _engine.Types.ObjectsIn(type))
        {
            Atom atom = new(AtomKind.Object, personal, Rendering.Raw, false, Step.Append(null, place));
            value = value.Join(FlowValue.Of(atom));
        }

        return value;
    }

    private static FlowValue DataOf(SourceInfo source, SyntaxNode place) =>
        FlowValue.Of(new Atom(AtomKind.Data, source.Symbol, Rendering.Raw, false, Step.Append(null, place)));
}
