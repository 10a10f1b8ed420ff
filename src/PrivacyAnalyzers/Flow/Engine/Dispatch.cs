using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Which bodies a call may run: the method's own, or those of its overrides and implementations.</summary>
internal sealed class Dispatch
{
    /// <summary>A slot with more implementers than this is not followed into.</summary>
    public const int MostTargets = 8;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _targets =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _tooWide = new(SymbolEqualityComparer.Default);
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
        bool isSlot = definition.IsVirtual || definition.IsAbstract || definition.IsOverride;
        bool isExact = receiver is IInstanceReferenceOperation { Syntax.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.BaseExpression }
            or IObjectCreationOperation;
        if (!isSlot || isExact || definition.IsSealed || definition.ContainingType is { IsSealed: true })
        {
            return _bodies.HasBody(definition)
                ? ImmutableArray.Create(definition)
                : ImmutableArray<IMethodSymbol>.Empty;
        }

        if (_targets.TryGetValue(definition, out ImmutableArray<IMethodSymbol> targets))
            return targets;
        targets = FindTargets(definition);
        _targets.TryAdd(definition, targets);
        return targets;
    }

    /// <summary>The slot has more implementers than are followed. Known once its targets were asked for.</summary>
    public bool IsTooWide(IMethodSymbol method) => _tooWide.ContainsKey(method.OriginalDefinition);

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

    private ImmutableArray<IMethodSymbol> FindTargets(IMethodSymbol slot)
    {
        ImmutableArray<IMethodSymbol>.Builder targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (_bodies.HasBody(slot))
            targets.Add(slot);
        if (SymbolEqualityComparer.Default.Equals(slot.ContainingAssembly, _compilation.Assembly))
        {
            foreach (INamedTypeSymbol type in _derived.Of(slot.ContainingType))
            {
                if (FindIn(type, slot) is { } target && _bodies.HasBody(target) && !targets.Contains(target))
                    targets.Add(target);
                if (targets.Count > MostTargets)
                {
                    _tooWide.TryAdd(slot, true);
                    return ImmutableArray<IMethodSymbol>.Empty;
                }
            }
        }

        return targets.ToImmutable();
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
}
