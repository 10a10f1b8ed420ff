using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>
/// The names behind which personal data may be: those of annotated members, of members in whose text such a name
/// stands, and so on. Known from text alone, before anything is bound. A name may be loud for nothing; what bears no
/// loud name gives no data of an annotated member.
/// </summary>
internal sealed class LoudNames
{
    private readonly HashSet<int> _loud = [];
    private readonly HashSet<(int Owner, int Name)> _state = [];
    private readonly HashSet<(int Owner, int Name)> _loudHere = [];
    private readonly HashSet<(int Owner, int Name)> _declared = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    private LoudNames()
    {
    }

    /// <summary>Names behind which the value of an annotated member may be.</summary>
    public static LoudNames OfData(NameSources sources, CancellationToken cancellationToken) =>
        Find(sources, withObjects: false, cancellationToken);

    /// <summary>Names behind which an object with annotated members may be as well.</summary>
    public static LoudNames OfObjects(NameSources sources, CancellationToken cancellationToken) =>
        Find(sources, withObjects: true, cancellationToken);

    /// <summary>The member is referred to by such a name; of a method that nothing overrides, its own text tells.</summary>
    public bool Contains(ISymbol member)
    {
        if (_known.TryGetValue(member, out bool isLoud))
            return isLoud;
        int name = Words.HashOf(ReferringName.Of(member));
        isLoud = IsOne(member)
            ? IsAmong(_declared, member, name)
            : _loud.Contains(name) || IsAmong(_loudHere, member, name);
        _known.TryAdd(member, isLoud);
        return isLoud;
    }

    private static bool IsAmong(HashSet<(int Owner, int Name)> names, ISymbol member, int name) =>
        StateMap.OwnerOf(member) is { } owner
        && names.Contains((Words.HashOf(HashOf(owner.ContainingNamespace), owner.Name), name));

    private static bool IsOne(ISymbol member) => member is IMethodSymbol
    {
        MethodKind: MethodKind.Ordinary,
        IsVirtual: false,
        IsAbstract: false,
        IsOverride: false,
        ReturnsByRef: false,
        ReturnsByRefReadonly: false,
        ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct,
        DeclaringSyntaxReferences.IsEmpty: false,
    };

    private static int HashOf(INamespaceSymbol? space) => space is null or { IsGlobalNamespace: true }
        ? Words.Global
        : Words.HashOf(HashOf(space.ContainingNamespace), space.Name);

    private static LoudNames Find(NameSources sources, bool withObjects, CancellationToken cancellationToken)
    {
        LoudNames names = new();
        names._loud.UnionWith(sources.Marked);
        if (withObjects)
            names._loud.UnionWith(sources.PersonalTypes);
        names.Close(sources, withObjects, cancellationToken);
        return names;
    }

    // Each round goes over what is still silent: chains of names are short, however long those of calls are.
    private void Close(NameSources sources, bool withShapes, CancellationToken cancellationToken)
    {
        List<DeclaredWords> silent = [];
        foreach (TreeWords tree in sources.Trees)
        {
            _state.UnionWith(tree.State);
            silent.AddRange(tree.Declarations);
            if (withShapes)
                silent.AddRange(tree.Shapes);
        }

        for (int before = -1; before != silent.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            before = silent.Count;
            silent.RemoveAll(TryRaise);
        }
    }

    private bool TryRaise(DeclaredWords declaration)
    {
        if (!IsLoud(declaration, declaration.Name) && !IsAnyLoud(declaration))
            return false;
        _declared.Add((declaration.Owner, declaration.Name));
        if (declaration.IsPrivate)
            _loudHere.Add((declaration.Owner, declaration.Name));
        else
            _loud.Add(declaration.Name);

        // What a method keeps, another reads.
        foreach (int word in declaration.Read)
            AddState(declaration, word);
        foreach (int word in declaration.Assigned)
            AddState(declaration, word);
        return true;
    }

    private bool IsAnyLoud(DeclaredWords declaration)
    {
        foreach (int word in declaration.Read)
        {
            if (IsLoud(declaration, word))
                return true;
        }

        return false;
    }

    private bool IsLoud(DeclaredWords place, int word) =>
        _loud.Contains(word) || _loudHere.Contains((place.Owner, word));

    private void AddState(DeclaredWords place, int word)
    {
        if (_state.Contains((place.Owner, word)))
            _loudHere.Add((place.Owner, word));
        else if (_state.Contains((0, word)))
            _loud.Add(word);
    }
}
