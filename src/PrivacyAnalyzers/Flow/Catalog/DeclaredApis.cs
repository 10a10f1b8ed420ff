using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>An API that privacy.json declares as sink, source or redactor.</summary>
internal sealed record DeclaredApi(ApiEntry Entry, SinkKind Kind, string? Parameter);

/// <summary>
/// The sinks, sources and redactors of privacy.json, resolved by documentation-comment id. An id that names nothing
/// is kept in <see cref="Unresolved"/> for the rule that reports it in its place.
/// </summary>
internal sealed class DeclaredApis
{
    public static readonly DeclaredApis None = new();

    private readonly Dictionary<ISymbol, List<DeclaredApi>> _sinks = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ApiEntry> _sources = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ApiEntry> _redactors = new(SymbolEqualityComparer.Default);
    private readonly List<ApiEntry> _unresolved = [];

    private DeclaredApis()
    {
    }

    public IReadOnlyList<ApiEntry> Unresolved => _unresolved;

    public static DeclaredApis Create(Compilation compilation, PrivacyPolicy? policy)
    {
        if (policy is null || (policy.Sinks.IsEmpty && policy.Sources.IsEmpty && policy.Redactors.IsEmpty))
            return None;
        DeclaredApis apis = new();
        foreach (ApiEntry entry in policy.Sinks)
        {
            foreach (ISymbol symbol in apis.Resolve(compilation, entry))
                apis.AddSink(symbol, entry);
        }

        foreach (ApiEntry entry in policy.Sources)
        {
            foreach (ISymbol symbol in apis.Resolve(compilation, entry))
                apis._sources[symbol] = entry;
        }

        foreach (ApiEntry entry in policy.Redactors)
        {
            foreach (ISymbol symbol in apis.Resolve(compilation, entry))
                apis._redactors[symbol] = entry;
        }

        return apis;
    }

    /// <summary>The names of the members that are declared as sources.</summary>
    public IEnumerable<string> SourceNames
    {
        get
        {
            foreach (ISymbol symbol in _sources.Keys)
                yield return symbol.Name;
        }
    }

    public IReadOnlyList<DeclaredApi> SinksOf(IMethodSymbol method)
    {
        if (_sinks.Count == 0)
            return Array.Empty<DeclaredApi>();
        if (_sinks.TryGetValue(method, out List<DeclaredApi>? apis))
            return apis;
        return method.AssociatedSymbol is { } member && _sinks.TryGetValue(member, out apis)
            ? apis
            : Array.Empty<DeclaredApi>();
    }

    /// <summary>The entry that makes a member or method a source; null for all others.</summary>
    public ApiEntry? SourceOf(ISymbol symbol) =>
        _sources.Count > 0 && _sources.TryGetValue(symbol, out ApiEntry? entry) ? entry : null;

    public ApiEntry? RedactorOf(ISymbol symbol) =>
        _redactors.Count > 0 && _redactors.TryGetValue(symbol, out ApiEntry? entry) ? entry : null;

    private void AddSink(ISymbol symbol, ApiEntry entry)
    {
        if (!Enum.TryParse(entry.Kind, ignoreCase: true, out SinkKind kind))
            kind = SinkKind.Log;
        if (!_sinks.TryGetValue(symbol, out List<DeclaredApi>? apis))
            _sinks.Add(symbol, apis = []);
        apis.Add(new DeclaredApi(entry, kind, entry.Parameter));
    }

    private ImmutableArray<ISymbol> Resolve(Compilation compilation, ApiEntry entry)
    {
        ImmutableArray<ISymbol> symbols = DocumentationCommentId.GetSymbolsForDeclarationId(entry.Id, compilation);
        if (symbols.IsEmpty)
            _unresolved.Add(entry);
        return symbols;
    }
}
