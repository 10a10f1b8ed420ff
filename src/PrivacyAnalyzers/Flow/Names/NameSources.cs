using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The words of a compilation: its trees, and the marked names of all that it refers to.</summary>
internal sealed class NameSources(Compilation compilation)
{
    /// <summary>Marked names and personal types of the trees, the references and the policy.</summary>
    public TreeWords Seeds { get; } = new();

    public List<TreeWords> Trees { get; } = [];

    public static NameSources Of(
        Compilation compilation, MarkedAssemblies marked, IEnumerable<string> declared, CancellationToken cancellationToken)
    {
        NameSources sources = new(compilation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            sources.Add(TreeWords.Of(tree, cancellationToken));
        foreach (string name in declared)
            sources.Seeds.Marked.Add(Words.HashOf(name));
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (marked.MayCarryMarks(assembly))
                sources.AddReference(assembly, cancellationToken);
        }

        return sources;
    }

    private void AddReference(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (assembly is ISourceAssemblySymbol source)
        {
            // In an editor a referenced project is a compilation of its own.
            foreach (SyntaxTree tree in source.Compilation.SyntaxTrees)
                Add(TreeWords.Of(tree, cancellationToken));
            return;
        }

        if (assembly.GetMetadata() is not { } metadata)
            return;
        foreach (ModuleMetadata module in metadata.GetModules())
        {
            TreeWords words = MarkedMetadata.Of(module);
            if (!IsPlatform(assembly) || NamesAny(words.PersonalTypes) || IsUsedByLibrary(assembly))
                AddSeeds(words);
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

    private void Add(TreeWords tree)
    {
        Trees.Add(tree);
        AddSeeds(tree);
    }

    private void AddSeeds(TreeWords words)
    {
        Seeds.Marked.UnionWith(words.Marked);
        Seeds.PersonalTypes.UnionWith(words.PersonalTypes);
    }
}
