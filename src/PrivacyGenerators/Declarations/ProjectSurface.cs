using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Declarations;

/// <summary>The files of a compilation that matter to some of its types, found by the names that they mention.</summary>
internal sealed class ProjectSurface
{
    private readonly SyntaxTree[] _trees;
    private readonly FileSurface[] _files;
    private readonly bool[] _matters;
    private readonly Dictionary<string, List<int>> _declaring = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Queue<int> _open = new();

    public ProjectSurface(Compilation compilation, CancellationToken cancellationToken)
    {
        _trees = [.. compilation.SyntaxTrees];
        _files = new FileSurface[_trees.Length];
        _matters = new bool[_trees.Length];
        for (int i = 0; i < _trees.Length; i++)
        {
            _files[i] = FileSurface.Of(_trees[i], cancellationToken);
            foreach (string name in _files[i].Declared)
            {
                if (!_declaring.TryGetValue(name, out List<int>? files))
                    _declaring[name] = files = [];
                files.Add(i);
            }
        }
    }

    public IReadOnlyList<FileSurface> Files => _files;

    /// <summary>Marks the files that satisfy a condition, and those that declare what they mention, and so on.</summary>
    public void Include(Func<FileSurface, bool> condition)
    {
        for (int i = 0; i < _files.Length; i++)
        {
            if (_files[i].HasGlobalUsings || condition(_files[i]))
                Include(i);
        }

        Close();
    }

    /// <summary>Uses of generic types of these names. The files with them matter, as does what they mention.</summary>
    public List<(SyntaxTree Tree, GenericNameSyntax Use)> UsesOf(
        HashSet<string> names, CancellationToken cancellationToken)
    {
        List<(SyntaxTree Tree, GenericNameSyntax Use)> uses = [];
        for (int i = 0; i < _files.Length && names.Count > 0; i++)
        {
            foreach (GenericNameSyntax use in _files[i].GenericsIn(_trees[i], cancellationToken))
            {
                if (!names.Contains(use.Identifier.ValueText))
                    continue;
                uses.Add((_trees[i], use));
                Include(i);
            }
        }

        foreach ((_, GenericNameSyntax use) in uses)
        {
            foreach (SyntaxToken token in use.DescendantTokens())
                Ask(token.ValueText);
        }

        Close();
        return uses;
    }

    /// <summary>Of the files that matter, in their order.</summary>
    public ContentHash HashOfIncluded()
    {
        ContentHash hash = default;
        for (int i = 0; i < _files.Length; i++)
        {
            if (_matters[i])
                hash.Add(_files[i].Hash);
        }

        return hash;
    }

    private void Include(int file)
    {
        if (_matters[file])
            return;
        _matters[file] = true;
        _open.Enqueue(file);
    }

    private void Close()
    {
        while (_open.Count > 0)
        {
            foreach (string name in _files[_open.Dequeue()].Mentioned)
                Ask(name);
        }
    }

    private void Ask(string name)
    {
        if (!_asked.Add(name) || !_declaring.TryGetValue(name, out List<int>? files))
            return;
        foreach (int file in files)
            Include(file);
    }
}
