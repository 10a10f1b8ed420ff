using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Members that outlive a method, can be seen from outside their type, and are not annotated.</summary>
internal sealed class StoreMap(SourceMap sources, StateMap state, TypeClosure types, Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, Sink?> _sinks = new(SymbolEqualityComparer.Default);

    /// <summary>The sink that storing to the member is; null when it may hold personal data, or is none of ours.</summary>
    public Sink? SinkOf(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        if (_sinks.TryGetValue(definition, out Sink? sink))
            return sink;
        sink = Compute(definition);
        _sinks.TryAdd(definition, sink);
        return sink;
    }

    // An own type says by its members what it holds, and a type parameter by what it is replaced with.
    private bool MayHold(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => MayHoldAny(named.TypeArguments),
        _ => !IsOwn(type),
    };

    private bool IsOwn(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    private bool MayHoldAny(ImmutableArray<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            if (MayHold(type))
                return true;
        }

        return false;
    }

    private Sink? Compute(ISymbol member)
    {
        ITypeSymbol? type = TypeFacts.Of(member);
        if (type is null || member.DeclaringSyntaxReferences.IsEmpty || member.IsImplicitlyDeclared && member is IFieldSymbol)
            return null;
        if (!IsOwn(member)
            || member.ContainingType is { IsAnonymousType: true } or { IsTupleType: true } or { TypeKind: TypeKind.Enum })
        {
            return null;
        }

        if (state.IsTracked(member) || sources.Get(member) is not null || sources.IsDeclaredClean(member))
            return null;
        // What an aggregate may hold is a rule of its own.
        if (sources.IsDeclaredClean(member.ContainingType))
            return null;
        if (TypeFacts.SaysNothing(type) || !types.ObjectsIn(type).IsEmpty || !MayHold(type))
            return null;
        return member is IPropertySymbol property && !StateMap.IsAuto(property)
            ? null
            : new Sink(SinkKind.Store, member, $"{member.ContainingType.Name}.{member.Name}");
    }
}
