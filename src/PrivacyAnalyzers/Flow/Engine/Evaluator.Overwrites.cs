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
        if (VariableBefore(reference) is not ILocalSymbol local || _engine.Sources.Get(reference.Member) is not { } source)
            return false;
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

    private bool SetsRedacted(Definition definition, ISymbol member, bool isForbidden)
    {
        switch (definition.Kind)
        {
            case DefinitionKind.Assigned:
                return Copies.IsRedacted(definition.Operand!, member.Name, isForbidden);
            case DefinitionKind.Member:
                return !IsOf(definition, member) || Copies.IsRedactedValue(definition.Operand, isForbidden);
            case DefinitionKind.Added:
                return definition.Path is not null && !IsOf(definition, member);
            case DefinitionKind.Argument when definition is { Ordinal: Definition.Receiver, Operand: IInvocationOperation call }:
                return SetIn(call, member) is { } set ? set.ConstantValue.HasValue : !MaySet(call, member);
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
        DefinitionKind.Argument when definition is { Ordinal: Definition.Receiver, Path: null } =>
            definition.Operand is IInvocationOperation call && SetIn(call, member) is not null,
        _ => false,
    };

    private static bool IsOf(Definition definition, ISymbol member) =>
        definition.Path is { Outer: null, Member: { } set } && SymbolEqualityComparer.Default.Equals(set, member);

    // Of a straight body: the value that the member is assigned in a statement of its own.
    private IOperation? SetIn(IInvocationOperation call, ISymbol member)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsAsync
            || BodyNaming(method, member) is not { Jumps.Count: 0 } body)
        {
            return null;
        }

        foreach (Definition definition in SettingsIn(method, body))
        {
            if (definition is { Kind: DefinitionKind.Member, Overwrites: true }
                && definition.Site?.Parent is IExpressionStatementOperation { Parent: var block }
                && ReferenceEquals(block?.Parent ?? block, body.Root)
                && IsOf(definition, member.OriginalDefinition))
            {
                return definition.Operand;
            }
        }

        return null;
    }
}
