using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    private Func<ISymbol, ISymbol, List<Definition>?>? _overwriting;

    /// <summary>The object a member is read of; what the member held before it was set anew is not in it.</summary>
    private FlowValue EvaluateHolder(IMemberReferenceOperation reference)
    {
        FlowValue all = Evaluate(reference.Instance);
        if (all.IsEmpty || VariableBefore(reference) is not { } variable)
            return all;
        return ReachingPart(reference, variable) is { } bits ? JoinReaching(_scan.DefinitionsOf(variable), bits) : all;
    }

    /// <summary>Every object that an annotated member is read of here was given a redacted value there.</summary>
    private bool IsRedacted(IMemberReferenceOperation reference)
    {
        if (_engine.Sources.Get(reference.Member) is not { } source)
            return false;
        if (VariableBefore(reference) is not ILocalSymbol local)
            return Elements.Are(SequenceBehind(reference), reference.Member, source.IsForbidden);
        List<Definition> definitions = _scan.DefinitionsOf(local);
        ulong? reaching = definitions.Count == 1 ? 1
            : ReachingPart(reference, local)
                ?? (_scan.IsInFunctionOf(local, reference) ? Reaching(local, reference.Instance) : null);
        if (reaching is not > 0)
            return false;
        for (int index = 0; index < definitions.Count; index++)
        {
            bool isReached = (reaching & (1UL << index)) != 0 || IsElsewhere(definitions[index]);
            if (isReached && !SetsRedacted(definitions[index], reference.Member, source.IsForbidden))
                return false;
        }

        return true;
    }

    /// <summary>
    /// What this body has put into a member of its object since it set it anew or emptied it; null where what was there
    /// before may still be.
    /// </summary>
    private FlowValue? SetSince(IMemberReferenceOperation reference)
    {
        if (reference.Instance is not IInstanceReferenceOperation { Type: { } type } self
            || !_scan.IsInFunctionOf(type, reference)
            || _scan.DefinitionsOf(type) is not { Count: > 1 } definitions
            || Reaching(type, self, reference.Member) is not { } reaching)
        {
            return null;
        }

        FlowValue value = FlowValue.Empty;
        for (int index = 0; index < definitions.Count; index++)
        {
            Definition definition = definitions[index];
            if ((reaching & (1UL << index)) == 0 && !IsElsewhere(definition))
                continue;
            if (definition.Kind == DefinitionKind.Entry || (IsOnThis(definition) && MayTouch(definition, reference.Member)))
                return null;
            value = value.Join(EvaluateDefinition(definition).ProjectAll(PartName(reference.Member)));
        }

        return value;
    }

    private static bool IsOnThis(Definition definition) =>
        definition is { Kind: DefinitionKind.Argument, Ordinal: Definition.Receiver, Path: null };

    // Also through a method that it calls in turn.
    private bool MayTouch(Definition definition, ISymbol member)
    {
        if (definition.Operand is not IInvocationOperation call)
            return true;
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(call.TargetMethod, call.Instance))
        {
            if (_engine.Bodies.Names(target, member, _cancellationToken)
                || _engine.Bodies.ScanOf(target, _cancellationToken) is not { } body
                || body.DefinitionsOf(target.ContainingType.OriginalDefinition).Exists(IsOnThis))
            {
                return true;
            }
        }

        return false;
    }

    private IOperation? SequenceBehind(IMemberReferenceOperation reference)
    {
        if (VariableBefore(reference) is not IParameterSymbol parameter)
            return RedactedElements.SequenceBehind(reference.Instance);
        List<Definition> definitions = _scan.DefinitionsOf(parameter);
        return definitions.Count == 2
            && definitions[1] is { Kind: DefinitionKind.Invoked, Operand: IArgumentOperation { Parent: IInvocationOperation call } }
            ? BodyScanner.ReceiverOf(call)
            : null;
    }

    private bool SetsRedacted(Definition definition, ISymbol member, bool isForbidden)
    {
        switch (definition.Kind)
        {
            case DefinitionKind.Assigned:
                return Copies.IsRedacted(definition.Operand!, member.Name, isForbidden);
            case DefinitionKind.Part when definition.Path is { IsElement: true, Outer: null }:
                return Elements.Are(definition.Operand, member, isForbidden);
            case DefinitionKind.Member:
                return !IsOf(definition, member) || Copies.IsRedactedValue(definition.Operand, isForbidden);
            case DefinitionKind.Added:
                return definition.Path is not null && !IsOf(definition, member);
            case DefinitionKind.Argument when definition is { Ordinal: Definition.Receiver, Operand: IInvocationOperation call }:
                return SetIn(definition, member) is { } set ? set.ConstantValue.HasValue : !MaySet(call, member);
            case DefinitionKind.Argument:
                return !definition.Kills
                    && CallSite.OfCall(definition.Operand) is { } passed
                    && _engine.Dispatch.TargetsOf(passed.Method, passed.Receiver).IsEmpty;
            default:
                return false;
        }
    }

    private bool MaySet(IInvocationOperation call, ISymbol member)
    {
        foreach (IMethodSymbol target in _engine.Dispatch.TargetsOf(call.TargetMethod, call.Instance))
        {
            foreach (Definition definition in SettingsIn(target, BodyNaming(target, member)))
            {
                if (IsOf(definition, member.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }

    // A body that does not name the member is not bound.
    private BodyScan? BodyNaming(IMethodSymbol method, ISymbol member) =>
        _engine.Bodies.Names(method, member, _cancellationToken) ? _engine.Bodies.ScanOf(method, _cancellationToken) : null;

    private static List<Definition> SettingsIn(IMethodSymbol method, BodyScan? body) =>
        body?.DefinitionsOf(method.ContainingType.OriginalDefinition) ?? [];

    private static ISymbol? VariableBefore(IMemberReferenceOperation reference) => reference.Instance switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private ulong? ReachingPart(IMemberReferenceOperation reference, ISymbol variable) =>
        _scan.DefinitionsOf(variable).Count >= 2 && _scan.IsInFunctionOf(variable, reference)
            ? Reaching(variable, reference.Instance, reference.Member)
            : null;

    // The definitions of the variable, of which those that set the member anew end all before.
    private List<Definition>? Overwriting(ISymbol variable, ISymbol member)
    {
        List<Definition> definitions = _scan.DefinitionsOf(variable);
        List<Definition>? parts = null;
        for (int index = 0; index < definitions.Count; index++)
        {
            Definition definition = definitions[index];
            if (!definition.Kills && definition.Site is { } site && SetsAnew(definition, member))
                (parts ??= [.. definitions])[index] = definition.Copy(variable, site, kills: true);
        }

        return parts;
    }

    private bool SetsAnew(Definition definition, ISymbol member) => definition.Kind switch
    {
        DefinitionKind.Member => definition.Overwrites && IsOf(definition, member),
        DefinitionKind.Cleared => IsOf(definition, member),
        DefinitionKind.Argument => SetIn(definition, member) is not null,
        _ => false,
    };

    private static bool IsOf(Definition definition, ISymbol member) =>
        definition.Path is { Outer: null, Member: { } set } && SymbolEqualityComparer.Default.Equals(set, member);

    // The value that the member is always assigned by the method that the variable is passed to, or that is called on it.
    private IOperation? SetIn(Definition passed, ISymbol member)
    {
        if (passed is not { Path: null, Giver: null, Operand: IInvocationOperation call })
            return null;
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsAsync
            || BodyNaming(method, member) is not { Jumps.Count: 0 } body)
        {
            return null;
        }

        foreach (Definition definition in body.DefinitionsOf(HolderIn(method, passed.Ordinal)))
        {
            if (definition is { Kind: DefinitionKind.Member, Overwrites: true }
                && IsStatementOf(body, definition.Site)
                && IsOf(definition, member.OriginalDefinition))
            {
                return definition.Operand;
            }
        }

        return null;
    }

    // What the variable is called inside of the method.
    private static ISymbol HolderIn(IMethodSymbol method, int ordinal) =>
        ordinal == Definition.Receiver ? method.ContainingType.OriginalDefinition : method.Parameters[ordinal];

    private static bool IsStatementOf(BodyScan body, IOperation? site) =>
        site?.Parent is IExpressionStatementOperation { Parent: var block } && ReferenceEquals(block?.Parent ?? block, body.Root);

    /// <summary>The variable as a whole, without what its members held before they were set anew.</summary>
    private FlowValue WithoutOverwritten(ISymbol variable, IOperation use, List<Definition> definitions, FlowValue value)
    {
        if (value.Fields.IsEmpty || !_scan.IsInFunctionOf(variable, use))
            return value;
        FlowValue result = value;
        foreach (FlowField field in value.Fields)
        {
            if (MemberSet(definitions, field.Name) is { } member && Reaching(variable, use, member) is { } bits)
                result = result.SetField(field.Name, JoinReaching(definitions, bits).FieldOf(field.Name));
        }

        return result;
    }

    // The member behind a part, where the part is set anew here or by a method that the variable is passed to.
    private ISymbol? MemberSet(List<Definition> definitions, string part)
    {
        foreach (Definition definition in definitions)
        {
            if (MemberSet(definition, part) is { } set)
                return set;
            if (definition is not { Kind: DefinitionKind.Argument, Path: null, Giver: null, Operand: IInvocationOperation call }
                || _engine.Bodies.ScanOf(call.TargetMethod, _cancellationToken) is not { Jumps.Count: 0 } body)
            {
                continue;
            }

            foreach (Definition inner in body.DefinitionsOf(HolderIn(call.TargetMethod.OriginalDefinition, definition.Ordinal)))
            {
                if (MemberSet(inner, part) is { } setThere)
                    return setThere;
            }
        }

        return null;
    }

    private static ISymbol? MemberSet(Definition definition, string part) =>
        definition is { Kind: DefinitionKind.Member, Overwrites: true, Path: { Outer: null, Member: { } member } }
            && PartName(member) == part
            ? member
            : null;
}
