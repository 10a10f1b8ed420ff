using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    private FlowValue EvaluateParameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        if (_engine.Sources.Get(parameter) is { } source)
            return DataOf(source, reference.Syntax);
        if (_engine.Sources.IsDeclaredClean(parameter))
            return FlowValue.Empty;
        return IsCaptured(parameter)
            ? EvaluateState(parameter, reference).Join(ObjectsOf(parameter.Type, reference.Syntax))
            : EvaluateVariable(parameter, reference);
    }

    /// <summary>A primary-constructor parameter read outside of the constructor lives on in the object.</summary>
    private bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _scan.Owner);

    private FlowValue EvaluateVariable(ISymbol variable, IOperation use)
    {
        List<Definition> definitions = _scan.DefinitionsOf(variable);
        if (definitions.Count == 0)
            return variable is IParameterSymbol parameter ? EvaluateEntry(parameter, use.Syntax) : UnknownLocal(variable, use);
        if (definitions.Count == 1)
            return EvaluateDefinition(definitions[0]);
        if (definitions.Count > StructuredReach.MostDefinitions)
            return EvaluateAll(variable, definitions);

        // Joining every definition may only find too much, so "nothing" is final and needs no control flow.
        FlowValue value = FlowValue.Empty;
        foreach (Definition definition in definitions)
            value = value.Join(EvaluateDefinition(definition));
        return value.IsEmpty ? value : Confirm(variable, use, definitions, value);
    }

    // Too many definitions to tell which of them reach a use: each use sees all, and a cycle through them is closed once.
    private FlowValue EvaluateAll(ISymbol variable, List<Definition> definitions)
    {
        FlowValue value = Solve(variable, definitions, static (self, all) =>
        {
            FlowValue joined = FlowValue.Empty;
            foreach (Definition definition in all)
                joined = joined.Join(self.EvaluateDefinition(definition));
            return joined;
        });
        IsIncomplete |= !value.IsEmpty && IsReset(definitions);
        return value;
    }

    private static bool IsReset(List<Definition> definitions)
    {
        int kills = 0;
        foreach (Definition definition in definitions)
        {
            if (definition.Kills && ++kills > 1)
                return true;
        }

        return false;
    }

    private FlowValue Confirm(ISymbol variable, IOperation use, List<Definition> definitions, FlowValue value)
    {
        if (_scan.IsInFunctionOf(variable, use) && Reaching(variable, use) is { } bits)
            value = JoinReaching(definitions, bits);
        return WithoutOverwritten(variable, use, definitions, value);
    }

    private FlowValue JoinReaching(List<Definition> definitions, ulong bits)
    {
        FlowValue value = FlowValue.Empty;
        for (int index = 0; index < definitions.Count; index++)
        {
            if ((bits & (1UL << index)) != 0 || IsElsewhere(definitions[index]))
                value = value.Join(EvaluateDefinition(definitions[index]));
        }

        return value;
    }

    // A definition inside another function than the variable's own can run at any time.
    private bool IsElsewhere(Definition definition) =>
        (definition.Site ?? definition.Operand) is { } place
        && definition.Kind != DefinitionKind.Invoked
        && !_scan.IsInFunctionOf(definition.Variable, place);

    // At a use, or at the end of the member; of a member, as those definitions reach the use that do not set it anew.
    private ulong? Reaching(ISymbol variable, IOperation? use, ISymbol? member = null)
    {
        try
        {
            return (use, member) switch
            {
                (null, _) => _scan.ReachingExit((IParameterSymbol)variable, _cancellationToken),
                (_, null) => _scan.ReachingAt(use, variable, _cancellationToken),
                _ => _scan.ReachingAt(use, variable, member, _overwriting ??= Overwriting),
            };
        }
        catch (InsufficientExecutionStackException)
        {
            IsIncomplete = true;
            return null;
        }
    }

    private FlowValue UnknownLocal(ISymbol variable, IOperation use) =>
        variable is ILocalSymbol { IsConst: false } local ? ObjectsOf(local.Type, use.Syntax) : FlowValue.Empty;

    private FlowValue EvaluateEntry(IParameterSymbol parameter, SyntaxNode place)
    {
        if (_engine.Sources.Get(parameter) is { } source)
            return DataOf(source, place);
        if (parameter.RefKind == RefKind.Out || TypeFacts.SaysNothing(parameter.Type))
            return FlowValue.Empty;
        FlowValue objects = ObjectsOf(parameter.Type, place);
        return Follows(parameter)
            ? FlowValue.Of(new Atom(AtomKind.Parameter, parameter, Rendering.Raw, false, null)).Join(objects)
            : objects;
    }

    private FlowValue EvaluateDefinition(Definition definition) =>
        Solve(definition, definition, static (self, d) => self.ComputeDefinition(d));

    private FlowValue ComputeDefinition(Definition definition)
    {
        switch (definition.Kind)
        {
            case DefinitionKind.Entry when definition.Variable is IParameterSymbol parameter:
                return EvaluateEntry(parameter, definition.Place);
            case DefinitionKind.Assigned:
                return Evaluate(definition.Operand).Via(definition.Place);
            case DefinitionKind.Part:
                return EvaluatePart(definition).Via(definition.Place);
            case DefinitionKind.Member:
                FlowValue set = EvaluatePath(definition.Operand!, definition.Part);
                return definition.Path is { Member: { } member } path
                    ? Wrap(path.Outer, SetMember(member, set)).Via(definition.Place)
                    : set.Via(definition.Place);
            case DefinitionKind.Added:
                return Wrap(definition.Path, GivenBack(definition, EvaluateAdded(definition.Operand!))).Via(definition.Place);
            case DefinitionKind.Argument when definition.Ordinal == Definition.Receiver:
                FlowValue effect = EvaluateReceiverEffect((IInvocationOperation)definition.Operand!);
                return Wrap(definition.Path, GivenBack(definition, effect)).Via(definition.Place);
            case DefinitionKind.Argument:
                return Wrap(definition.Path, EvaluateArgumentEffect(definition)).Via(definition.Place);
            case DefinitionKind.Invoked:
                return EvaluateInvoked(definition);
            default:
                return FlowValue.Empty;
        }
    }

    // A pattern may say more of the type than the value it looks at.
    private FlowValue EvaluatePart(Definition definition)
    {
        FlowValue value = EvaluatePath(definition.Operand!, definition.Path, out ITypeSymbol? type);
        return definition.Variable is ILocalSymbol local
            ? Narrow(value, type, local.Type, definition.Place)
            : value;
    }

    /// <summary>An object of which one member is set: a setter with a body sets what its body says.</summary>
    private FlowValue SetMember(ISymbol member, FlowValue value)
    {
        // An annotated member is known by its annotation, whatever was put there.
        if (_engine.Sources.Get(member) is not null)
            return FlowValue.Empty;
        if (member is IPropertySymbol { ReturnsByRef: true, GetMethod: { } reference }
            && _engine.State.ReferredBy(reference, _engine, _cancellationToken) is { } referred)
        {
            return FlowValue.OfField(PartName(referred), value);
        }

        FlowValue part = FlowValue.OfField(PartName(member), value);
        if (value.IsEmpty || member is not IPropertySymbol { IsIndexer: false, SetMethod: { } setter } property || !_engine.Bodies.HasBody(setter))
            return part;
        FlowValue stored = Instantiate(_summaries.EffectsOf(setter).Receiver, _ => value, static () => FlowValue.Empty);
        return property.GetMethod is { } getter && _engine.Bodies.HasBody(getter) ? stored : stored.Join(part);
    }

    private FlowValue Wrap(PartPath? path, FlowValue value)
    {
        for (PartPath? part = path; part is not null; part = part.Outer)
        {
            if (part.IsValue)
                value = FlowValue.OfField("Value", value);
            else if (part.Member is { } member && !IsEndOfPipe(member))
                value = FlowValue.OfField(PartName(member), value);
        }

        return value;
    }

    // What is written to the one end of a channel or a pipe is read from the other.
    private static bool IsEndOfPipe(ISymbol member) =>
        member is { Name: "Writer", ContainingNamespace.Name: "Channels" or "Pipelines" };

    /// <summary>What the variable holds once the body has run to its end.</summary>
    public FlowValue EvaluateAtExit(IParameterSymbol parameter)
    {
        List<Definition> definitions = _scan.DefinitionsOf(parameter);
        if (definitions.Count <= 1)
            return FlowValue.Empty;
        FlowValue value = FlowValue.Empty;
        bool isKept = parameter.RefKind == RefKind.None;
        foreach (Definition definition in definitions)
        {
            if (definition.Kind != DefinitionKind.Entry && (!isKept || !definition.Kills))
                value = value.Join(EvaluateDefinition(definition));
        }

        if (parameter.RefKind is not (RefKind.Ref or RefKind.Out))
            return value;
        return Reaching(parameter, null) is { } bits
            ? JoinReaching(definitions, bits)
            : value.Join(EvaluateDefinition(definitions[0]));
    }

    /// <summary>Parts set on <c>this</c>.</summary>
    public FlowValue EvaluateReceiverParts(INamedTypeSymbol type)
    {
        FlowValue value = FlowValue.Empty;
        foreach (Definition definition in _scan.DefinitionsOf(type))
        {
            if (definition.Kind is DefinitionKind.Member or DefinitionKind.Added
                || definition is { Kind: DefinitionKind.Argument, Ordinal: not Definition.Receiver })
            {
                value = value.Join(EvaluateDefinition(definition));
            }
        }

        return value;
    }
}
