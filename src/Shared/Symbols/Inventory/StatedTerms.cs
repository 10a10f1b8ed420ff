using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>What a function states: itself, or through the types around it.</summary>
internal sealed class StatedTerms(AnnotationReader annotations, EquatableArray<string> assemblyPurposes)
{
    private readonly Dictionary<INamedTypeSymbol, TypeFacts> _types = new(SymbolEqualityComparer.Default);

    public bool StatesOwn(IMethodSymbol method) => !annotations.Read(method).Purposes.IsEmpty;

    /// <summary>Its own purposes, else its type's; empty when only the assembly states any.</summary>
    public EquatableArray<string> OwnPurposes(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is IMethodSymbol function; symbol = symbol.ContainingSymbol)
        {
            Annotation stated = annotations.Read(function.AssociatedSymbol ?? function);
            if (!stated.Purposes.IsEmpty)
                return stated.Purposes;
        }

        return method.ContainingType is { } type ? Of(type).Purposes : default;
    }

    public EquatableArray<string> Purposes(IMethodSymbol method)
    {
        EquatableArray<string> own = OwnPurposes(method);
        return own.IsEmpty ? assemblyPurposes : own;
    }

    /// <summary>The recipients of what a method is given, a parameter's own one apart.</summary>
    public RecipientMark? Recipient(IMethodSymbol method) =>
        annotations.Read(method).Recipient ?? (method.ContainingType is { } type ? Of(type).Recipient : null);

    public TypeFacts Of(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_types.TryGetValue(definition, out TypeFacts known))
            return known;
        TypeFacts outer = definition.ContainingType is { } container ? Of(container) : TypeFacts.None;
        TypeFacts facts = TypeFacts.Of(definition, annotations.Read(definition), outer, annotations);
        _types[definition] = facts;
        return facts;
    }
}
