using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Finds the table rows that speak of a method: by member name first, by type after.</summary>
internal sealed class RowIndex<TRow>
    where TRow : class
{
    private readonly Dictionary<string, List<(INamedTypeSymbol Type, TRow Row)>> _byName = new(StringComparer.Ordinal);
    private readonly List<(INamedTypeSymbol Type, TRow Row)> _ofAllMembers = [];

    public RowIndex(
        Compilation compilation, ImmutableArray<TRow> rows, Func<TRow, string> typeOf, Func<TRow, string> membersOf)
    {
        Dictionary<string, ImmutableArray<INamedTypeSymbol>> types = new(StringComparer.Ordinal);
        foreach (TRow row in rows)
        {
            string name = typeOf(row);
            if (!types.TryGetValue(name, out ImmutableArray<INamedTypeSymbol> resolved))
                types.Add(name, resolved = compilation.GetTypesByMetadataName(name));
            foreach (INamedTypeSymbol type in resolved)
                Add(type, row, membersOf(row));
        }
    }

    /// <summary>Rows in table order: exact rows stand before general ones.</summary>
    public IEnumerable<TRow> Find(IMethodSymbol method)
    {
        string name = method.AssociatedSymbol is IPropertySymbol { IsIndexer: true }
            ? method.MethodKind == MethodKind.PropertySet ? "set_Item" : "get_Item"
            : SimpleName(method);
        if (_byName.TryGetValue(name, out List<(INamedTypeSymbol, TRow)>? named))
        {
            foreach ((INamedTypeSymbol type, TRow row) in named)
            {
                if (Declares(method, type))
                    yield return row;
            }
        }

        foreach ((INamedTypeSymbol type, TRow row) in _ofAllMembers)
        {
            if (Declares(method, type))
                yield return row;
        }
    }

    private static string SimpleName(IMethodSymbol method)
    {
        int dot = method.Name.LastIndexOf('.');
        return dot > 0 ? method.Name.Substring(dot + 1) : method.Name;
    }

    // A constructor written in source is read, not looked up: what it hands to its base is seen there.
    private static bool Declares(IMethodSymbol method, INamedTypeSymbol type)
    {
        INamedTypeSymbol? containing = method.ContainingType;
        if (containing is null)
            return false;
        if (method.MethodKind == MethodKind.Constructor && !containing.DeclaringSyntaxReferences.IsEmpty)
            return SymbolEqualityComparer.Default.Equals(containing.OriginalDefinition, type);
        for (INamedTypeSymbol? current = containing; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type))
                return true;
        }

        if (type.TypeKind != TypeKind.Interface)
            return false;
        foreach (INamedTypeSymbol contract in containing.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, type))
                return true;
        }

        return false;
    }

    private void Add(INamedTypeSymbol type, TRow row, string members)
    {
        if (members == "*")
        {
            _ofAllMembers.Add((type, row));
            return;
        }

        foreach (string member in members.Split(','))
        {
            if (!_byName.TryGetValue(member, out List<(INamedTypeSymbol, TRow)>? named))
                _byName.Add(member, named = []);
            named.Add((type, row));
        }
    }
}
