using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>What the text of one tree says about names. Holds no symbol, and lives as long as the tree.</summary>
internal sealed class TreeWords
{
    // What stands in a tree does not change: an edit in an editor reads one tree anew, and no other.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> Cache = new();

    /// <summary>All declarations with a body, an initializer or a mark.</summary>
    public List<DeclaredWords> Declarations { get; } = [];

    /// <summary>All attributes that may be marks, and what they then make personal.</summary>
    public List<Marking> Markings { get; } = [];

    /// <summary>Names that <c>using</c> gives to types, which may be attributes, and the plain names of those.</summary>
    public List<(int Alias, int Target)> Aliases { get; } = [];

    /// <summary>Names of types with the words in the types of their members.</summary>
    public List<DeclaredWords> Shapes { get; } = [];

    /// <summary>
    /// Names of members that keep a value which no annotation tells of, with the full name of the outermost type that
    /// alone can touch them; 0 for those that code elsewhere gets at.
    /// </summary>
    public HashSet<(int Owner, int Name)> State { get; } = [];

    public static TreeWords Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out TreeWords? words))
            return words;
        words = new TreeWords();
        new TreeWordsReader(words, tree, cancellationToken).Read();
        return Cache.GetValue(tree, _ => words);
    }
}
