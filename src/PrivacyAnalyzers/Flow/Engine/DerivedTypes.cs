using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// The types of a compilation that may derive from or implement another, by the names in their base lists. Only those
/// are resolved: asking every type for its bases would bind the whole application for one call.
/// </summary>
internal sealed class DerivedTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _derived =
        new(SymbolEqualityComparer.Default);

    private readonly Compilation _compilation;
    private readonly Lazy<Dictionary<string, List<string>>> _byBase;

    public DerivedTypes(Compilation compilation)
    {
        _compilation = compilation;
        _byBase = new(Index, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Classes and structs, in order of files; some may turn out to have a base of the same name only.</summary>
    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        if (_derived.TryGetValue(type, out ImmutableArray<INamedTypeSymbol> derived))
            return derived;
        ImmutableArray<INamedTypeSymbol>.Builder found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> open = new();
        open.Enqueue(type.Name);
        while (open.Count > 0)
        {
            if (!_byBase.Value.TryGetValue(open.Dequeue(), out List<string>? names))
                continue;
            foreach (string name in names)
            {
                if (!seen.Add(name))
                    continue;
                open.Enqueue(BaseLists.SimpleName(name));
                if (_compilation.Assembly.GetTypeByMetadataName(name) is { TypeKind: TypeKind.Class or TypeKind.Struct } one)
                    found.Add(one);
            }
        }

        derived = found.ToImmutable();
        _derived.TryAdd(type, derived);
        return derived;
    }

    /// <summary>A type of that name stands in a base list.</summary>
    public bool IsBase(string name) => _byBase.Value.ContainsKey(name);

    private Dictionary<string, List<string>> Index()
    {
        Dictionary<string, List<string>> byBase = new(StringComparer.Ordinal);
        Dictionary<string, string> aliases = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            foreach ((string alias, string target) in BaseLists.Of(tree).GlobalAliases)
                aliases[alias] = target;
        }

        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            foreach ((string type, string baseName) in BaseLists.Of(tree).Entries)
                Add(byBase, aliases.TryGetValue(baseName, out string? target) ? target : baseName, type);
        }

        return byBase;
    }

    private static void Add(Dictionary<string, List<string>> byBase, string baseName, string type)
    {
        if (!byBase.TryGetValue(baseName, out List<string>? types))
            byBase.Add(baseName, types = []);
        types.Add(type);
    }
}
