using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Declarations;

/// <summary>
/// What one file declares, read from syntax alone: everything but bodies and initial values. Two versions of a file with
/// the same surface declare the same types and members. Kept with the tree, so that only edited files are read again.
/// </summary>
internal sealed class FileSurface
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileSurface> Known = new();

    private GenericNameSyntax[]? _generics;

    /// <summary>Of the tokens of the surface, without trivia and positions.</summary>
    public (ulong Low, ulong High) Hash { get; init; }

    /// <summary>Simple names of the types and aliases that other files may refer to.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>All identifiers of the surface.</summary>
    public IReadOnlyCollection<string> Mentioned { get; init; } = [];

    /// <summary>Metadata names of types that may hold personal data: with an attribute, or with a base.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>It changes what names mean in every file.</summary>
    public bool HasGlobalUsings { get; init; }

    public static FileSurface Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out FileSurface? surface))
            return surface;
        surface = SurfaceReader.Read(tree, cancellationToken);
        return Known.GetValue(tree, _ => surface);
    }

    /// <summary>Uses of generic types anywhere in the file, bodies included; looked for when first asked for.</summary>
    public IReadOnlyList<GenericNameSyntax> GenericsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_generics is { } known)
            return known;
        List<GenericNameSyntax> found = [];
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is GenericNameSyntax { IsUnboundGenericName: false } name)
                found.Add(name);
        }

        return _generics = [.. found];
    }
}
