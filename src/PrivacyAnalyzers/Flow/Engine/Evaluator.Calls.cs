using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    private FlowValue EvaluateInvocation(IInvocationOperation invocation)
    {
        switch (invocation.TargetMethod.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                return EvaluateDelegateCall(invocation);
            case MethodKind.LocalFunction:
                return EvaluateLocalFunctionCall(invocation);
            default:
                return EvaluateCall(CallSite.Of(invocation));
        }
    }

    private FlowValue EvaluateCall(CallSite call)
    {
        IMethodSymbol method = call.Method;
        switch (_engine.Transfers.RedactionOf(method))
        {
            case Transfer.Clean:
                return FlowValue.Empty;
            case Transfer.Pseudonym:
                return EvaluateOperands(call).Pseudonymize();
        }

        SyntaxNode place = call.Operation.Syntax;
        if (_engine.Sources.Get(method) is { } source)
            return DataOf(source, place);
        if (method.ReturnsVoid || (TypeFacts.SaysNothing(method.ReturnType) && method.MethodKind != MethodKind.Conversion))
            return FlowValue.Empty;
        if (_engine.Sources.IsDeclaredClean(method))
            return FlowValue.Empty;
        if (EvaluateTargets(call) is { } value)
            return value;
        FlowValue objects = ObjectsOf(call.Operation.Type, place);
        return ApplyTransfer(call).Join(objects.IsEmpty || Elements.Are(call.Operation) ? FlowValue.Empty : objects);
    }

    /// <summary>Joins what the possible targets give back; null when no body can be read.</summary>
    private FlowValue? EvaluateTargets(CallSite call)
    {
        ImmutableArray<IMethodSymbol> targets = _engine.Dispatch.TargetsOf(call.Method, call.Receiver);
        if (targets.IsEmpty)
            return null;
        FlowValue value = FlowValue.Empty;
        foreach (IMethodSymbol target in targets)
        {
            if (_engine.Sources.Get(target) is { } source)
            {
                value = value.Join(DataOf(source, call.Operation.Syntax));
                continue;
            }

            if (IsSilent(call, target))
                continue;
            MethodEffects effects = _summaries.EffectsOf(target);
            IsIncomplete |= effects.IsIncomplete;
            value = value.Join(Instantiate(effects.Return, call));
        }

        value = WithFitting(value, call.Operation.Type);
        bool isGeneric = call.Method.IsGenericMethod || call.Method.ContainingType is { IsGenericType: true };
        return isGeneric
            ? value.Join(ObjectsOf(call.Operation.Type, call.Operation.Syntax)).Via(call.Operation.Syntax)
            : value.Via(call.Operation.Syntax);
    }

    private FlowValue EvaluateOperands(CallSite call)
    {
        FlowValue value = Evaluate(call.Receiver);
        foreach (IArgumentOperation argument in call.Arguments)
            value = value.Join(Evaluate(argument.Value));
        if (call.Value is not null)
            value = value.Join(Evaluate(call.Value));
        return value.Flatten();
    }

    private FlowValue Instantiate(FlowValue value, CallSite call) => Instantiate(
        value,
        ordinal => EvaluateArgument(call, ordinal),
        () => Evaluate(call.Receiver));

    /// <summary>Puts arguments in the place of parameters, and the receiver in the place of <c>this</c>.</summary>
    private FlowValue Instantiate(FlowValue value, Func<int, FlowValue> argument, Func<FlowValue> receiver)
    {
        if (value.IsEmpty)
            return value;
        FlowValue result = FlowValue.Empty;
        foreach (Atom atom in value.Atoms)
        {
            FlowValue actual = atom.Kind switch
            {
                AtomKind.Parameter when atom.Symbol.ContainingSymbol is ITypeSymbol =>
                    atom.Part is { } part ? receiver().PartOf(part) : receiver(),
                AtomKind.Parameter when atom.Part is { } part => argument(((IParameterSymbol)atom.Symbol).Ordinal).PartOf(part),
                AtomKind.Parameter => argument(((IParameterSymbol)atom.Symbol).Ordinal),
                AtomKind.Receiver when atom.Part is { } part => receiver().PartOf(part),
                AtomKind.Receiver => receiver(),
                AtomKind.State => StateOf(atom, receiver()),
                _ => Following.HasData ? FlowValue.Of(atom) : FlowValue.Empty,
            };
            if (atom.Kind is AtomKind.Parameter or AtomKind.Receiver)
            {
                actual = actual.Render(atom.Rendering);
                if (atom.IsPseudonymous)
                    actual = actual.Pseudonymize();
                if (atom.IsDerived)
                    actual = actual.Derive();
            }

            result = result.Join(actual);
        }

        foreach (FlowField field in value.Fields)
            result = result.Join(FlowValue.OfField(field.Name, Instantiate(field.Value, argument, receiver)));
        return result;
    }

    // A private member of the receiver: known where the object was made in sight, kept where it is this object.
    private static FlowValue StateOf(Atom atom, FlowValue receiver)
    {
        foreach (Atom other in receiver.Atoms)
        {
            if (other is { Kind: AtomKind.Receiver, Part: null })
                return FlowValue.Of(atom);
        }

        bool isVisible = atom.Part == atom.Symbol.Name;
        FlowValue value = receiver.ProjectAll(isVisible ? atom.Part! : FlowValue.NameOf(atom.Symbol));
        return (isVisible || atom.Part is not { } part ? value : value.PartOf(part))
            .Where(0, static (a, _) => !a.IsWholeObject)
            .Render(atom.Rendering);
    }

    private FlowValue EvaluateCreation(IObjectCreationOperation creation)
    {
        FlowValue value = ObjectsOf(creation.Type, creation.Syntax);
        if (!value.IsEmpty && Copies.IsRedacted(creation))
            value = WithoutObjects(value, creation.Type);
        if (CallSite.Of(creation) is { } call)
        {
            bool hasBody = _engine.Bodies.HasBody(call.Method);
            if (hasBody && !Following.HasData && IsSilent(call, call.Method))
                return EvaluateInitializers(creation);
            if (hasBody)
            {
                MethodEffects effects = _summaries.EffectsOf(call.Method);
                IsIncomplete |= effects.IsIncomplete;
                value = value.Join(Instantiate(effects.Receiver, call));
            }
            else if (!_engine.IsInSource(call.Method))
            {
                value = value.Join(EvaluateLibraryCreation(creation, call));
            }

            value = value.Join(PrimaryParts(call));
        }

        return value.Join(EvaluateInitializers(creation));
    }

    private FlowValue EvaluateInitializers(IObjectCreationOperation creation) =>
        creation.Initializer is { } initializer ? EvaluateInitializers(initializer.Initializers) : FlowValue.Empty;

    private FlowValue EvaluateLibraryCreation(IObjectCreationOperation creation, CallSite call)
    {
        if (_engine.Transfers.Get(call.Method) == Transfer.Clean)
            return FlowValue.Empty;
        if (creation.Type is { Name: "KeyValuePair" } or { IsTupleType: true })
            return NamedArguments(call, creation.Type.IsTupleType);
        return DropOpenObjects(EvaluateOperands(call), creation.Type);
    }

    private FlowValue NamedArguments(CallSite call, bool isTuple)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            string name = isTuple
                ? "Item" + ((argument.Parameter?.Ordinal ?? 0) + 1)
                : argument.Parameter?.Name == "key" ? "Key" : "Value";
            value = value.Join(FlowValue.OfField(name, Evaluate(argument.Value)));
        }

        return value;
    }

    /// <summary>Primary-constructor arguments live on: as properties of a record, captured in another type.</summary>
    private FlowValue PrimaryParts(CallSite call)
    {
        if (!_engine.Bodies.IsPrimary(call.Method))
            return FlowValue.Empty;
        FlowValue value = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            // An annotated part is known by its annotation, whatever was put there.
            if (_engine.Sources.Get(parameter) is not null)
                continue;
            FlowValue passed = Evaluate(argument.Value);
            if (passed.IsEmpty)
                continue;
            string name = call.Method.ContainingType.IsRecord ? parameter.Name : FlowValue.NameOf(parameter);
            value = value.Join(FlowValue.OfField(name, passed));
            foreach (ISymbol member in _engine.InitializedFrom(parameter.OriginalDefinition, _cancellationToken))
            {
                if (_engine.Sources.Get(member) is null)
                    value = value.Join(FlowValue.OfField(PartName(member), passed));
            }
        }

        return value;
    }

    /// <summary>What a call leaves in a variable that is passed to it.</summary>
    private FlowValue EvaluateArgumentEffect(Definition definition)
    {
        if (CallSite.OfCall(definition.Operand) is not { } call)
            return FlowValue.Empty;
        IParameterSymbol parameter = call.Method.Parameters[definition.Ordinal];
        if (_engine.Sources.Get(parameter) is { } source && parameter.RefKind is RefKind.Out or RefKind.Ref)
            return DataOf(source, definition.Place);
        switch (_engine.Transfers.RedactionOf(call.Method))
        {
            case Transfer.Clean:
                return FlowValue.Empty;
            case Transfer.Pseudonym:
                return EvaluateOperands(call).Pseudonymize();
        }

        // What a delegate that was handed in fills is known where it is handed in.
        if (call.Method.MethodKind == MethodKind.LocalFunction || IsHandedIn(call.Receiver))
            return FlowValue.Empty;
        ImmutableArray<IMethodSymbol> targets = _engine.Dispatch.TargetsOf(call.Method, call.Receiver);
        FlowValue value = FlowValue.Empty;
        foreach (IMethodSymbol target in targets)
        {
            if (!IsSilent(call, target))
                value = value.Join(Instantiate(_summaries.EffectsOf(target).Parameter(definition.Ordinal), call));
        }

        bool isSet = parameter.RefKind != RefKind.None || MutatorNames.IsDestination(parameter.Name);
        return targets.IsEmpty && isSet && !TypeFacts.SaysNothing(parameter.Type)
            ? ApplyOutTransfer(call, parameter).Join(ObjectsOf(parameter.Type, definition.Place))
            : value;
    }

    /// <summary>What a method of this compilation sets on the object it is called on.</summary>
    private FlowValue EvaluateReceiverEffect(IInvocationOperation invocation)
    {
        CallSite call = CallSite.Of(invocation);
        if (call.Receiver is IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ImplicitReceiver })
            return FlowValue.Empty;
        FlowValue value = FlowValue.Empty;
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(call.Method, call.Receiver))
        {
            if (!IsSilent(call, target))
                value = value.Join(Instantiate(_summaries.EffectsOf(target).Receiver, call));
        }

        return value;
    }

    /// <summary>What a constructor initializer sets on the object.</summary>
    public FlowValue EvaluateReceiverParts(CallSite call) => _engine.Bodies.HasBody(call.Method)
        ? Instantiate(_summaries.EffectsOf(call.Method).Receiver, call).Join(PrimaryParts(call))
        : PrimaryParts(call);

    /// <summary>What a mutating call or an indexer assignment adds.</summary>
    public FlowValue AddedBy(IOperation operation) => EvaluateAdded(operation);

    /// <summary>What a call leaves in a field passed by reference.</summary>
    public FlowValue SetBy(IInvocationOperation call, IParameterSymbol parameter, SyntaxNode place) =>
        EvaluateArgumentEffect(new Definition(parameter, DefinitionKind.Argument, call, place)
        {
            Ordinal = parameter.Ordinal,
        });
}
