using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>What a lambda, local function or the member itself returns or yields.</summary>
    public FlowValue EvaluateFunction(IOperation function) =>
        Solve(function, function, static (self, f) => self.ComputeReturns(f));

    private FlowValue ComputeReturns(IOperation function)
    {
        FlowValue value = FlowValue.Empty;
        foreach ((IOperation owner, IOperation returned) in _scan.Returns)
        {
            if (ReferenceEquals(owner, function))
                value = value.Join(Evaluate(returned));
        }

        return value;
    }

    private FlowValue EvaluateMethodReference(IMethodReferenceOperation reference)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
        {
            return _scan.LocalFunctions.TryGetValue(reference.Method.OriginalDefinition, out ILocalFunctionOperation? local)
                ? WithoutParametersOf(EvaluateFunction(local), local.Symbol)
                : FlowValue.Empty;
        }

        if (_engine.Transfers.RedactionOf(reference.Method) is not null)
            return FlowValue.Empty;
        if (_engine.Sources.Get(reference.Method) is { } source)
            return DataOf(source, reference.Syntax);
        return CallMethodGroup(reference, FlowValue.Empty);
    }

    private FlowValue CallMethodGroup(IMethodReferenceOperation reference, FlowValue argument)
    {
        if (TypeFacts.SaysNothing(reference.Method.ReturnType) || _engine.Transfers.RedactionOf(reference.Method) is not null)
            return FlowValue.Empty;
        if (_scan.LocalFunctions.TryGetValue(reference.Method.OriginalDefinition, out ILocalFunctionOperation? local))
            return Instantiate(EvaluateFunction(local), _ => argument, () => FlowValue.Empty);
        if (!_engine.Bodies.HasBody(reference.Method))
            return argument;
        FlowValue value = FlowValue.Empty;
        if (!Following.HasData && argument.IsEmpty && Evaluate(reference.Instance).IsEmpty)
            return value;
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(reference.Method, reference.Instance))
        {
            value = value.Join(Instantiate(
                _summaries.EffectsOf(target).Return, _ => argument, () => Evaluate(reference.Instance)));
        }

        return value;
    }

    private static FlowValue WithoutParametersOf(FlowValue value, IMethodSymbol function) =>
        value.Where(function, static (atom, f) => !IsParameterOf(atom, f));

    /// <summary>The method that a delegate-valued expression names, if any.</summary>
    public static IMethodReferenceOperation? MethodGroupIn(IOperation? operation)
    {
        while (operation is IConversionOperation or IDelegateCreationOperation)
        {
            operation = operation is IConversionOperation conversion
                ? conversion.Operand
                : ((IDelegateCreationOperation)operation).Target;
        }

        return operation as IMethodReferenceOperation;
    }

    private FlowValue EvaluateLocalFunctionCall(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (_engine.Transfers.RedactionOf(method) is { } redaction)
        {
            return redaction == Catalog.Transfer.Clean
                ? FlowValue.Empty
                : EvaluateOperands(CallSite.Of(invocation)).Pseudonymize();
        }

        if (_engine.Sources.Get(method) is { } source)
            return DataOf(source, invocation.Syntax);
        if (!_scan.LocalFunctions.TryGetValue(method.OriginalDefinition, out ILocalFunctionOperation? function))
            return FlowValue.Empty;
        FlowValue returned = EvaluateFunction(function);
        CallSite call = CallSite.Of(invocation);
        return InstantiateLocal(returned, method.OriginalDefinition, call).Via(invocation.Syntax);
    }

    // Parameters of the enclosing member stay as they are.
    private FlowValue InstantiateLocal(FlowValue value, IMethodSymbol function, CallSite call)
    {
        FlowValue own = value.Where(function, static (atom, f) => IsParameterOf(atom, f));
        FlowValue captured = value.Where(function, static (atom, f) => !IsParameterOf(atom, f));
        return captured.Join(Instantiate(own, call));
    }

    private static bool IsParameterOf(Atom atom, IMethodSymbol function) =>
        atom.Kind == AtomKind.Parameter
        && SymbolEqualityComparer.Default.Equals(atom.Symbol.ContainingSymbol, function);

    /// <summary>A delegate gives back what its lambdas return, or may pass on what it is called with.</summary>
    private FlowValue EvaluateDelegateCall(IInvocationOperation invocation)
    {
        if (TypeFacts.SaysNothing(invocation.Type))
            return FlowValue.Empty;
        if (EvaluateFixedDelegate(invocation) is { } result)
            return result;
        FlowValue value = Evaluate(invocation.Instance);
        bool isKnown = false;
        if (BodyScanner.LambdaIn(invocation.Instance!) is { } immediate)
        {
            isKnown = true;
            value = value.Join(CallLambda(immediate, invocation));
        }

        if (BodyScanner.RootOf(invocation.Instance) is { } variable)
        {
            foreach (Definition definition in _scan.DefinitionsOf(variable))
            {
                if (definition.Operand is not { } operand)
                    continue;
                if (BodyScanner.LambdaIn(operand) is { } lambda)
                {
                    isKnown = true;
                    value = value.Join(CallLambda(lambda, invocation));
                }

                if (MethodGroupIn(operand) is { } method)
                {
                    isKnown = true;
                    value = value.Join(CallMethodGroup(method, EvaluateOperands(CallSite.Of(invocation))));
                }
            }
        }

        // What a delegate that was handed in does with its arguments is told where it is handed in.
        if (isKnown || IsHandedIn(invocation.Instance))
            return value;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (MayPassOn(argument, invocation.Type))
                value = value.Join(Evaluate(argument.Value));
        }

        return value;
    }

    // A number, key or time that somebody's code answers with was not made of a text or an object.
    private static bool MayPassOn(IArgumentOperation argument, ITypeSymbol? result) =>
        !TypeFacts.IsScalar(result)
        || SymbolEqualityComparer.Default.Equals(TypeFacts.Unwrap(argument.Value.Type), TypeFacts.Unwrap(result));

    private bool IsHandedIn(IOperation? instance) =>
        BodyScanner.RootOf(instance) is IParameterSymbol { Type.TypeKind: TypeKind.Delegate } parameter
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _scan.Owner)
        && _scan.DefinitionsOf(parameter).Count == 0;

    /// <summary>The argument of a call; of a delegate that is no lambda, what it makes of what the callee gives it.</summary>
    private FlowValue EvaluateArgument(CallSite call, int ordinal)
    {
        IOperation? operand = call.Argument(ordinal);
        FlowValue value = Evaluate(operand);
        if (operand?.Type is not { TypeKind: TypeKind.Delegate } || BodyScanner.LambdaIn(operand) is not null)
            return value;
        FlowValue given = FlowValue.Empty;
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(call.Method, call.Receiver))
        {
            if (!Following.HasData && IsSilent(call, target))
                continue;
            foreach (DelegateArgument passed in _summaries.EffectsOf(target).DelegateArguments)
            {
                if (passed.Parameter == ordinal)
                    given = given.Join(Instantiate(passed.Value, o => Evaluate(call.Argument(o)), () => Evaluate(call.Receiver)));
            }
        }

        return value.Join(MethodGroupIn(operand) is { } group ? CallMethodGroup(group, given) : given);
    }

    // A delegate kept in a read-only member does what the member's initializer says.
    private FlowValue? EvaluateFixedDelegate(IInvocationOperation invocation)
    {
        if (_nesting >= MostNesting
            || FixedDelegates.MemberOf(invocation.Instance) is not { } member
            || FixedDelegates.InitializerOf(member, _engine, _cancellationToken) is not { } initializer
            || FixedDelegates.ValueOf(initializer) is not { } held)
        {
            return null;
        }

        CallSite call = CallSite.Of(invocation);
        if (BodyScanner.LambdaIn(held) is { } lambda)
        {
            Evaluator inner = new(_engine, _summaries, initializer, _cancellationToken)
            {
                Following = Following,
                _nesting = _nesting + 1,
            };
            return InstantiateLocal(inner.EvaluateFunction(lambda), lambda.Symbol, call).Via(invocation.Syntax);
        }

        return MethodGroupIn(held) is { } group ? CallMethodGroup(group, EvaluateOperands(call)) : null;
    }

    private FlowValue CallLambda(IAnonymousFunctionOperation lambda, IInvocationOperation invocation) =>
        InstantiateLocal(EvaluateFunction(lambda), lambda.Symbol, CallSite.Of(invocation)).Via(invocation.Syntax);

    /// <summary>What a lambda's parameter is called with, by the call or event that takes the lambda.</summary>
    private FlowValue EvaluateInvoked(Definition definition)
    {
        IParameterSymbol parameter = (IParameterSymbol)definition.Variable;
        FlowValue value = definition.Operand switch
        {
            IArgumentOperation argument => EvaluateLambdaArgument(argument, parameter),
            IEventAssignmentOperation { EventReference: IEventReferenceOperation member } =>
                EvaluateRaised(member.Event.OriginalDefinition, definition.Ordinal),
            _ => FlowValue.Empty,
        };
        return value.Join(ObjectsOf(parameter.Type, definition.Place));
    }

    // Handlers of the same type are called by the one who raises: plain arguments are found there, parts here.
    private FlowValue EvaluateRaised(IEventSymbol member, int ordinal)
    {
        FlowValue value = Following.HasData ? _summaries.RaisedWith(member, ordinal) : FlowValue.Empty;
        if (!SymbolEqualityComparer.Default.Equals(StateMap.OwnerOf(member), StateMap.OwnerOf(_scan.Owner)))
            return value;
        FlowValue parts = FlowValue.Empty;
        foreach (FlowField field in value.Fields)
            parts = parts.Join(FlowValue.OfField(field.Name, field.Value));
        return parts;
    }

    private FlowValue EvaluateLambdaArgument(IArgumentOperation argument, IParameterSymbol lambdaParameter)
    {
        if (CallSite.OfCall(argument.Parent) is not { } call || argument.Parameter is not { } parameter)
            return FlowValue.Empty;
        ImmutableArray<IMethodSymbol> targets = _engine.Dispatch.TargetsOf(call.Method, call.Receiver);
        FlowValue value = FlowValue.Empty;
        foreach (IMethodSymbol target in targets)
        {
            if (!Following.HasData && IsSilent(call, target))
                continue;
            foreach (DelegateArgument passed in _summaries.EffectsOf(target).DelegateArguments)
            {
                if (passed.Parameter == parameter.Ordinal && passed.Argument == lambdaParameter.Ordinal)
                    value = value.Join(Instantiate(passed.Value, call));
            }
        }

        return targets.IsEmpty ? EvaluateElementsFor(lambdaParameter, argument, call) : value;
    }

    // A library hands the elements of its receiver and other arguments to the lambda.
    private FlowValue EvaluateElementsFor(IParameterSymbol parameter, IArgumentOperation lambda, CallSite call)
    {
        FlowValue value = OperandFor(parameter.Type, call.Receiver);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ReferenceEquals(argument, lambda) || IsOtherKey(argument, parameter.Type))
                continue;
            bool isDelegate = argument.Parameter is { } other && TypeFacts.IsCode(other.Type);
            if (!isDelegate)
                value = value.Join(OperandFor(parameter.Type, argument.Value));
            else if (call.Method.Name is "SelectMany" or "Aggregate" or "ContinueWith")
                value = value.Join(Evaluate(argument.Value));
        }

        return value;
    }

    // The key of AddOrUpdate is handed to the lambda as the key, not as the old value.
    private static bool IsOtherKey(IArgumentOperation argument, ITypeSymbol wanted) =>
        argument.Parameter is { Name: "key" } key && !SymbolEqualityComparer.Default.Equals(key.Type, wanted);

    private FlowValue OperandFor(ITypeSymbol wanted, IOperation? operand)
    {
        if (operand is null)
            return FlowValue.Empty;
        IOperation bare = Conversions.Strip(operand)!;

        // An index or a count handed to the lambda is not an element.
        if ((TypeFacts.IsNumber(wanted) || TypeFacts.SaysNothing(wanted))
            && !SymbolEqualityComparer.Default.Equals(TypeFacts.ElementOf(bare.Type), wanted))
        {
            return FlowValue.Empty;
        }

        return ElementsOf(Evaluate(operand), bare.Type);
    }
}
