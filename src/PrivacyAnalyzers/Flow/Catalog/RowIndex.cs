using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>
/// Finds the rows of a table that speak of a method. Types are matched by name when a method of theirs is asked for:
/// resolving every row of every library in every compilation would cost more than all else.
/// </summary>
internal sealed class RowIndex<TRow>(RowTable<TRow> table)
    where TRow : class
{
    private static readonly List<TRow> None = [];

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<string>> _names =
        new(SymbolEqualityComparer.Default);

    /// <summary>Rows in table order: exact rows stand before general ones.</summary>
    public List<TRow> Find(IMethodSymbol method)
    {
        if (method.ContainingType is not { } containing)
            return None;

        // A constructor written in source is read, not looked up: what it hands to its base is seen there.
        bool isOwn = method.MethodKind == MethodKind.Constructor && !containing.DeclaringSyntaxReferences.IsEmpty;
        ImmutableArray<string> types = NamesOf(containing.OriginalDefinition);
        if (types.IsEmpty)
            return None;
        List<TRow> found = [];
        Add(found, table.Named(MemberName(method)), types, isOwn ? FullName(containing.OriginalDefinition) : null);
        Add(found, table.OfAllMembers, types, isOwn ? FullName(containing.OriginalDefinition) : null);
        return found;
    }

    private static void Add(
        List<TRow> found, List<(string Type, TRow Row)> rows, ImmutableArray<string> types, string? only)
    {
        foreach ((string type, TRow row) in rows)
        {
            if (only is null ? types.Contains(type) : only == type)
                found.Add(row);
        }
    }

    private static string MemberName(IMethodSymbol method)
    {
        if (method.AssociatedSymbol is IPropertySymbol { IsIndexer: true })
            return method.MethodKind == MethodKind.PropertySet ? "set_Item" : "get_Item";
        int dot = method.Name.LastIndexOf('.');
        return dot > 0 ? method.Name.Substring(dot + 1) : method.Name;
    }

    /// <summary>The type's name and those of its bases and interfaces, as far as they stand in the table.</summary>
    private ImmutableArray<string> NamesOf(INamedTypeSymbol type)
    {
        if (_names.TryGetValue(type, out ImmutableArray<string> names))
            return names;
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            Add(found, current);
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
            Add(found, contract);

        // A member of an extension block is known by the class that the block stands in.
        if (type is { ContainingType: { IsStatic: true } outer } && (type.Name.Length == 0 || type.Name[0] == '<'))
            Add(found, outer);
        names = found.ToImmutable();
        _names.TryAdd(type, names);
        return names;
    }

    private void Add(ImmutableArray<string>.Builder found, INamedTypeSymbol type)
    {
        if (table.MayName(type.MetadataName) && FullName(type) is var name && table.Names(name))
            found.Add(name);
    }

    private static string FullName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return FullName(outer) + "+" + type.MetadataName;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + type.MetadataName
            : type.MetadataName;
    }
}
