using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>
/// The names behind which personal data may be: those of annotated members, of members in whose text such a name
/// stands, and so on. Known from text alone, before anything is bound. A name may be loud for nothing; what bears no
/// loud name gives no data of an annotated member.
/// </summary>
internal sealed class LoudNames
{
    private readonly HashSet<int> _loud = [];
    private readonly HashSet<int> _state = [];

    private LoudNames()
    {
    }

    /// <summary>Names behind which the value of an annotated member may be.</summary>
    public static LoudNames OfData(NameSources sources, CancellationToken cancellationToken) =>
        Find(sources, withObjects: false, cancellationToken);

    /// <summary>Names behind which an object with annotated members may be as well.</summary>
    public static LoudNames OfObjects(NameSources sources, CancellationToken cancellationToken) =>
        Find(sources, withObjects: true, cancellationToken);

    public bool Contains(string name) => _loud.Contains(Words.HashOf(name));

    private static LoudNames Find(NameSources sources, bool withObjects, CancellationToken cancellationToken)
    {
        LoudNames names = new();
        names._loud.UnionWith(sources.Seeds.Marked);
        if (withObjects)
            names._loud.UnionWith(sources.Seeds.PersonalTypes);
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
        if (!declaration.IsMarked && !_loud.Contains(declaration.Name) && !IsAnyLoud(declaration.Read))
            return false;
        _loud.Add(declaration.Name);

        // What a method keeps, another reads.
        foreach (int word in declaration.Read)
            AddState(word);
        foreach (int word in declaration.Assigned)
            AddState(word);
        return true;
    }

    private bool IsAnyLoud(int[] words)
    {
        foreach (int word in words)
        {
            if (_loud.Contains(word))
                return true;
        }

        return false;
    }

    private void AddState(int word)
    {
        if (_state.Contains(word))
            _loud.Add(word);
    }
}
