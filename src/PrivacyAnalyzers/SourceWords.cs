using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>What must stand somewhere for a rule to have anything to look at.</summary>
[Flags]
internal enum SourceWord
{
    None = 0,

    /// <summary>A mark of personal data, or of a method that redacts it.</summary>
    Mark = 1,

    /// <summary>A purpose.</summary>
    Purpose = 2,

    /// <summary>An aggregate, or something anonymized.</summary>
    Aggregate = 4,

    /// <summary>A name or category that can record consent.</summary>
    Consent = 8,
}

/// <summary>
/// Whether marks can stand in a compilation: their words in its own text, or a referenced assembly built against them.
/// Where they cannot, a rule registers no action and nothing is bound.
/// </summary>
internal sealed class SourceWords(Compilation compilation, MarkedAssemblies marked, ImmutableArray<string> aliases)
{
    private const SourceWord All = SourceWord.Mark | SourceWord.Purpose | SourceWord.Aggregate | SourceWord.Consent;

    private static readonly (string Text, SourceWord Word)[] Words =
    [
        ("PersonalData", SourceWord.Mark),
        ("SpecialCategory", SourceWord.Mark),
        ("Redacts", SourceWord.Mark),
        ("Pseudonymizes", SourceWord.Mark),
        ("NotLogged", SourceWord.Mark),
        ("LogMasked", SourceWord.Mark),
        ("IdentityUser", SourceWord.Mark),
        ("Classification", SourceWord.Mark),
        ("PrivateData", SourceWord.Mark),
        ("Purpose", SourceWord.Purpose),
        ("Aggregate", SourceWord.Aggregate),
        ("Anonymized", SourceWord.Aggregate),
        ("Consent", SourceWord.Consent),
        ("OptIn", SourceWord.Consent),
        ("OptedIn", SourceWord.Consent),
        ("PrivacyPreferences", SourceWord.Consent),
    ];

    // What stands in a tree does not change: the answer lives as long as the tree, across compilations.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<SourceWord>> FoundInTree = new();

    // A reference, so that a thread sees all of the answer or nothing.
    private StrongBox<SourceWord>? _found;

    /// <summary>Whether any of the words can matter. The text is searched, comments included: a word may be found for
    /// nothing, and is never missed.</summary>
    public bool Any(SourceWord wanted, CancellationToken cancellationToken) =>
        wanted == SourceWord.None || (Found(cancellationToken) & wanted) != SourceWord.None;

    private SourceWord Found(CancellationToken cancellationToken) =>
        (_found ??= new StrongBox<SourceWord>(Find(cancellationToken))).Value;

    private SourceWord Find(CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && marked.MayCarryMarks(assembly))
                return All;
        }

        SourceWord found = SourceWord.None;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!FoundInTree.TryGetValue(tree, out StrongBox<SourceWord>? words))
                words = FoundInTree.GetValue(tree, static key => new StrongBox<SourceWord>(FindIn(key)));
            found |= words.Value;
            if (!aliases.IsDefaultOrEmpty && (found & SourceWord.Mark) == 0 && HasAlias(tree))
                found |= SourceWord.Mark;
        }

        return found;
    }

    // The platform's own marked types are used by deriving from IdentityUser, which the source then names.
    private static bool IsPlatform(string assembly) =>
        assembly == MetadataNames.Namespace
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assembly.StartsWith("Destructurama.", StringComparison.Ordinal);

    private static SourceWord FindIn(SyntaxTree tree)
    {
        string text = tree.GetText(CancellationToken.None).ToString();
        SourceWord found = SourceWord.None;
        foreach ((string word, SourceWord meaning) in Words)
        {
            if ((found & meaning) == 0 && text.IndexOf(word, CaseOf(meaning)) >= 0)
                found |= meaning;
        }

        return found;
    }

    // Attributes are written as they are; members are named in any casing.
    private static StringComparison CaseOf(SourceWord word) =>
        word == SourceWord.Consent ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // Names of the option may end in Attribute, which code leaves out.
    private bool HasAlias(SyntaxTree tree)
    {
        string text = tree.GetText(CancellationToken.None).ToString();
        foreach (string alias in aliases)
        {
            string name = alias.Substring(alias.LastIndexOfAny(['.', '+']) + 1);
            if (name.EndsWith("Attribute", StringComparison.Ordinal))
                name = name.Substring(0, name.Length - "Attribute".Length);
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
