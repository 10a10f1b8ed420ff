using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Which bodies a call may run: the method's own, or those of its overrides and implementations.</summary>
internal sealed class Dispatch
{
    /// <summary>A slot with more implementers than this is not followed into.</summary>
    public const int MostTargets = 8;

    private readonly ConcurrentDictionary<(IMethodSymbol Slot, INamedTypeSymbol Receiver), Slot> _slots =
        new(SlotComparer.Instance);

    private readonly ConcurrentDictionary<IFieldSymbol, INamedTypeSymbol?> _made = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;
    private readonly Bodies _bodies;
    private readonly DerivedTypes _derived;

    public Dispatch(Compilation compilation, Bodies bodies)
    {
        _compilation = compilation;
        _bodies = bodies;
        _derived = new DerivedTypes(compilation);
    }

    public ImmutableArray<IMethodSymbol> TargetsOf(IMethodSymbol method, IOperation? receiver)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        bool isExact = receiver is IInstanceReferenceOperation { Syntax.RawKind: (int)SyntaxKind.BaseExpression }
            or IObjectCreationOperation;
        if (!IsSlot(definition) || isExact || definition.IsSealed || definition.ContainingType is { IsSealed: true })
        {
            return _bodies.HasBody(definition)
                ? ImmutableArray.Create(definition)
                : ImmutableArray<IMethodSymbol>.Empty;
        }

        return Known(method, receiver).Targets;
    }

    /// <summary>The slot has more implementers than are followed.</summary>
    public bool IsTooWide(IMethodSymbol method, IOperation? receiver) =>
        IsSlot(method.OriginalDefinition) && Known(method, receiver).IsTooWide;

    /// <summary>The hand-written <c>ToString</c> of a type of this compilation.</summary>
    public IMethodSymbol? TextOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.Length: 0 } method && _bodies.HasBody(method))
                    return method;
            }
        }

        return null;
    }

    /// <summary>By names, a type of this compilation may derive from it.</summary>
    public bool MayBeDerivedFrom(INamedTypeSymbol type) => !type.IsSealed && _derived.IsBase(type.Name);

    private static bool IsSlot(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride;

    private Slot Known(IMethodSymbol method, IOperation? receiver)
    {
        // A member is looked up in the receiver's type: nothing else implements it there.
        INamedTypeSymbol type = MadeType(receiver) ?? receiver?.Type as INamedTypeSymbol ?? method.ContainingType;
        (IMethodSymbol, INamedTypeSymbol) key = (method.OriginalDefinition, type);
        if (_slots.TryGetValue(key, out Slot known))
            return known;
        known = Find(method.OriginalDefinition, type);
        _slots.TryAdd(key, known);
        return known;
    }

    // A read-only field that is made where it is declared is of no other type.
    private INamedTypeSymbol? MadeType(IOperation? receiver)
    {
        if (Conversions.Strip(receiver) is not IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences.IsEmpty: false } field })
            return null;
        if (_made.TryGetValue(field, out INamedTypeSymbol? type))
            return type;
        type = FindMade(field.OriginalDefinition);
        _made.TryAdd(field, type);
        return type;
    }

    private INamedTypeSymbol? FindMade(IFieldSymbol field)
    {
        if (TypeBodies.InitializerSyntaxOf(field, CancellationToken.None) is not { Value: ObjectCreationExpressionSyntax } written
            || !_compilation.ContainsSyntaxTree(written.SyntaxTree))
        {
            return null;
        }

        foreach (IMethodSymbol constructor in field.ContainingType.Constructors)
        {
            if (!_bodies.IsPrimary(constructor) && _bodies.Names(constructor, field, CancellationToken.None))
                return null;
        }

        return _bodies.ScanOf(written, field, CancellationToken.None) is { } initializer
            ? Conversions.Strip(FixedDelegates.ValueOf(initializer))?.Type as INamedTypeSymbol
            : null;
    }

    private Slot Find(IMethodSymbol slot, INamedTypeSymbol receiver)
    {
        ImmutableArray<IMethodSymbol>.Builder targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (_bodies.HasBody(slot))
            targets.Add(slot);
        if (!SymbolEqualityComparer.Default.Equals(slot.ContainingAssembly, _compilation.Assembly))
            return new Slot(targets.ToImmutable(), IsTooWide: false);
        if (InheritedBy(receiver, slot) is { } inherited && !targets.Contains(inherited))
            targets.Add(inherited);
        foreach (INamedTypeSymbol type in _derived.Of(receiver.OriginalDefinition))
        {
            if (TypeFit.MayBe(type, receiver)
                && FindIn(type, slot) is { } target
                && _bodies.HasBody(target)
                && !targets.Contains(target))
            {
                targets.Add(target);
            }

            if (targets.Count > MostTargets)
                return new Slot(ImmutableArray<IMethodSymbol>.Empty, IsTooWide: true);
        }

        return new Slot(targets.ToImmutable(), IsTooWide: false);
    }

    private IMethodSymbol? InheritedBy(INamedTypeSymbol receiver, IMethodSymbol slot)
    {
        if (receiver.TypeKind == TypeKind.Interface)
            return null;
        for (INamedTypeSymbol? type = receiver; type is not null; type = type.BaseType)
        {
            if (FindIn(type, slot) is { } target)
                return _bodies.HasBody(target) ? target : null;
        }

        return null;
    }

    private static IMethodSymbol? FindIn(INamedTypeSymbol type, IMethodSymbol slot)
    {
        if (slot.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, slot.ContainingType))
                    continue;
                foreach (ISymbol member in contract.GetMembers(slot.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, slot))
                        return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
                }
            }

            return null;
        }

        foreach (ISymbol member in type.GetMembers(slot.Name))
        {
            if (member is IMethodSymbol { IsOverride: true } method && Overrides(method, slot))
                return method;
        }

        return null;
    }

    private static bool Overrides(IMethodSymbol method, IMethodSymbol slot)
    {
        for (IMethodSymbol? current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, slot))
                return true;
        }

        return false;
    }

    private readonly record struct Slot(ImmutableArray<IMethodSymbol> Targets, bool IsTooWide);

    private sealed class SlotComparer : IEqualityComparer<(IMethodSymbol Slot, INamedTypeSymbol Receiver)>
    {
        public static readonly SlotComparer Instance = new();

        public bool Equals(
            (IMethodSymbol Slot, INamedTypeSymbol Receiver) x, (IMethodSymbol Slot, INamedTypeSymbol Receiver) y) =>
            SymbolEqualityComparer.Default.Equals(x.Slot, y.Slot)
            && SymbolEqualityComparer.Default.Equals(x.Receiver, y.Receiver);

        public int GetHashCode((IMethodSymbol Slot, INamedTypeSymbol Receiver) key) => unchecked(
            (SymbolEqualityComparer.Default.GetHashCode(key.Slot) * 31)
            + SymbolEqualityComparer.Default.GetHashCode(key.Receiver));
    }
}
