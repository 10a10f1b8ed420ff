using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Objects that are changed through a local or a call, while a container or a member holds them.</summary>
internal sealed partial class BodyScanner
{
    private const int MostContainers = 4;

    private readonly Dictionary<ISymbol, List<(ISymbol Root, PartPath? Path)>> _holders = new(SymbolEqualityComparer.Default);

    /// <summary>The local is given, or is put into, what the holder holds.</summary>
    private void Hold(ILocalSymbol? local, IOperation? holder, bool isElement)
    {
        if (local is null || !IsObject(local.Type) || PlaceOf(holder) is not { } place
            || SymbolEqualityComparer.Default.Equals(place.Root, local))
        {
            return;
        }

        if (!_holders.TryGetValue(local, out List<(ISymbol Root, PartPath? Path)>? holders))
            _holders.Add(local, holders = []);
        if (holders.Count < MostContainers)
            holders.Add((place.Root, isElement && TypeFacts.HasKeys(holder!.Type) ? PartPath.OfValue(place.Path) : place.Path));
    }

    private static ILocalSymbol? LocalIn(IOperation? value) => Conversions.Strip(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
        _ => null,
    };

    private static bool IsObject(ITypeSymbol type) =>
        type is { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Array };

    private static (ISymbol Root, PartPath? Path)? PlaceOf(IOperation? holder)
    {
        if (Conversions.Strip(holder) is IMemberReferenceOperation { Instance: null, Member: { ContainingType: { } type } shared })
            return (type, PartPath.OfMember(null, shared));
        return RootOf(holder) is { } root ? (root, PathFromRoot(holder)) : null;
    }

    // What a local is assigned may be an element of a collection, or what a member holds.
    private void HoldSource(ILocalSymbol local, IOperation value)
    {
        switch (Conversions.Strip(value))
        {
            case ISimpleAssignmentOperation chained:
                HoldSource(local, chained.Target);
                break;
            case ICoalesceOperation coalesce:
                HoldSource(local, coalesce.Value);
                break;
            case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                Hold(local, indexer.Instance, isElement: true);
                break;
            case IArrayElementReferenceOperation element:
                Hold(local, element.ArrayReference, isElement: true);
                break;
            case IInvocationOperation call when IsLibrary(call.TargetMethod) && MutatorNames.GivesElement(call.TargetMethod.Name):
                Hold(local, ReceiverOf(call), isElement: true);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member:
                Hold(local, member, isElement: false);
                break;
        }
    }

    private static bool IsLibrary(IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty;

    private void ChangeHolders(Definition definition, int depth)
    {
        if (depth == 0 || !_holders.TryGetValue(definition.Variable, out List<(ISymbol Root, PartPath? Path)>? holders))
            return;
        foreach ((ISymbol root, PartPath? path) in holders)
        {
            Definition held = definition.Copy(root, definition.Site!);
            held.Path = PartPath.Join(path, definition.Path);
            scan.Add(held);
            Keep(held);
            ChangeHolders(held, depth - 1);
        }
    }

    private void Keep(Definition change)
    {
        if (change is { Variable: ITypeSymbol, Path: not null })
            scan.KeptChanges.Add(change);
    }

    // own(a).Add(b): changes the object of "a", or the one that own is called on, where own is seen to give that back.
    private void ChangeGivers(IInvocationOperation change, DefinitionKind kind, IInvocationOperation giver)
    {
        if (IsLibrary(giver.TargetMethod) || giver.Type is not { } type || !IsObject(type))
            return;
        IInvocationOperation first = giver;
        while (GiverBefore(first) is { } before)
            first = before;
        if (first.Instance is { } receiver)
            ChangeGiver(change, kind, giver, receiver, Definition.Receiver);
        foreach (IArgumentOperation argument in giver.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.Value.Type is { } given && IsObject(given))
                ChangeGiver(change, kind, giver, argument.Value, parameter.Ordinal);
        }
    }

    /// <summary>The own call that an own call is made on the result of.</summary>
    public static IInvocationOperation? GiverBefore(IInvocationOperation giver) =>
        Conversions.Strip(giver.Instance) is IInvocationOperation { Instance: not null } before && !IsLibrary(before.TargetMethod)
            ? before
            : null;

    private void ChangeGiver(
        IInvocationOperation change, DefinitionKind kind, IInvocationOperation giver, IOperation given, int ordinal)
    {
        if (PlaceOf(given) is not { } place)
            return;
        Definition definition = new(place.Root, kind, change, change)
        {
            Ordinal = Definition.Receiver,
            Path = place.Path,
            Giver = giver,
            GiverOrdinal = ordinal,
        };
        Keep(definition);
        Change(definition);
    }
}
