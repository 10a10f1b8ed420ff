using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The words of a compilation: its trees, and the marked names of all that it refers to.</summary>
internal sealed class NameSources(Compilation compilation, MarkedAssemblies marked, bool hasClassification)
{
    private readonly List<SyntaxTree> _trees = [];
    private readonly HashSet<int> _classifications = [];

    /// <summary>Names that are personal wherever they stand: marked members and types, and parts of marked records.</summary>
    public HashSet<int> Marked { get; } = [];

    /// <summary>Names of types with marked members of their own.</summary>
    public HashSet<int> PersonalTypes { get; } = [];

    public List<TreeWords> Trees { get; } = [];

    /// <param name="declared">Names of the members that privacy.json declares to be sources.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public NameSources Read(IEnumerable<string> declared, CancellationToken cancellationToken)
    {
        Add(compilation.SyntaxTrees, cancellationToken);
        foreach (string name in declared)
            Marked.Add(Words.HashOf(name));
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (marked.MayCarryMarks(assembly))
                AddReference(assembly, cancellationToken);
        }

        AddMarkings(MarkNames.Of(_trees, _classifications, hasClassification, cancellationToken));
        return this;
    }

    private void AddMarkings(MarkNames marks)
    {
        foreach (TreeWords tree in Trees)
        {
            foreach (Marking marking in tree.Markings)
            {
                if (!marks.Contains(marking.Attribute))
                    continue;
                Marked.Add(marking.Name);
                if (marking.Type != 0)
                    PersonalTypes.Add(marking.Type);
            }
        }
    }

    private void AddReference(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (assembly is ISourceAssemblySymbol source)
        {
            // In an editor a referenced project is a compilation of its own.
            Add(source.Compilation.SyntaxTrees, cancellationToken);
            return;
        }

        if (assembly.GetMetadata() is not { } metadata)
            return;
        foreach (ModuleMetadata module in metadata.GetModules())
        {
            MetadataMarks found = MarkedMetadata.Of(module);
            _classifications.UnionWith(found.Classifications);
            if (IsPlatform(assembly) && !NamesAny(found.PersonalTypes) && !IsUsedByLibrary(assembly))
                continue;
            Marked.UnionWith(found.Marked);
            PersonalTypes.UnionWith(found.PersonalTypes);
        }
    }

    // A library may derive from the platform's personal types, and its users name only what it derives.
    private bool IsUsedByLibrary(IAssemblySymbol platform)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (IModuleSymbol module in assembly.Modules)
            {
                foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
                {
                    if (reference.Name == platform.Name && !IsPlatform(assembly))
                        return true;
                }
            }
        }

        return false;
    }

    // The platform's personal types are those of Identity: code that uses them derives from them, or names them.
    private static bool IsPlatform(IAssemblySymbol assembly) => MarkedMetadata.IsPlatform(assembly.Name);

    private bool NamesAny(HashSet<int> types)
    {
        if (types.Count == 0)
            return false;
        foreach (TreeWords tree in Trees)
        {
            foreach (DeclaredWords declaration in tree.Declarations)
            {
                if (types.Overlaps(declaration.Read))
                    return true;
            }
        }

        return false;
    }

    private void Add(IEnumerable<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in trees)
        {
            _trees.Add(tree);
            Trees.Add(TreeWords.Of(tree, cancellationToken));
        }
    }
}
