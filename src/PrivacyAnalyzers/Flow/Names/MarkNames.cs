using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The attributes that can mark personal data in one compilation, by their names as they are written.</summary>
internal sealed class MarkNames
{
    private const string Suffix = "Attribute";

    // Those of Identity and of Destructurama go by these names as well.
    private static readonly HashSet<int> Own =
    [
        Words.HashOf("PersonalData"), Words.HashOf("SpecialCategory"), Words.HashOf("ProtectedPersonalData"),
        Words.HashOf("NotLogged"), Words.HashOf("LogMasked"),
    ];

    private readonly HashSet<int> _names = [.. Own];

    private MarkNames()
    {
    }

    /// <summary>Whether the attribute marks personal data in every compilation that has it.</summary>
    public static bool IsOwn(string attribute) => Own.Contains(HashOf(attribute));

    /// <summary>Hash of an attribute's name, with or without <c>Attribute</c> at its end.</summary>
    public static int HashOf(string attribute) => Words.HashOf(attribute.EndsWith(Suffix, StringComparison.Ordinal)
        ? attribute.Substring(0, attribute.Length - Suffix.Length)
        : attribute);

    /// <param name="trees">All trees of the compilation.</param>
    /// <param name="classifications">Attribute classes of libraries that may derive from a data classification.</param>
    /// <param name="hasClassification">Data classifications of Microsoft.Extensions.Compliance can be used.</param>
    /// <param name="cancellationToken">Stops the reading of trees.</param>
    public static MarkNames Of(
        IEnumerable<SyntaxTree> trees,
        IEnumerable<int> classifications,
        bool hasClassification,
        CancellationToken cancellationToken)
    {
        MarkNames marks = new();
        marks._names.UnionWith(classifications);
        if (hasClassification)
            marks._names.Add(HashOf("DataClassification"));
        for (int before = -1; before != marks._names.Count;)
        {
            before = marks._names.Count;
            foreach (SyntaxTree tree in trees)
                marks.Add(tree, hasClassification, cancellationToken);
        }

        return marks;
    }

    public bool Contains(int attribute) => _names.Contains(attribute);

    // An alias stands for its target in every file: more than one file may declare it, and few do at all.
    private void Add(SyntaxTree tree, bool hasClassification, CancellationToken cancellationToken)
    {
        foreach ((int alias, int target) in TreeWords.Of(tree, cancellationToken).Aliases)
        {
            if (_names.Contains(target))
                _names.Add(alias);
        }

        if (!hasClassification)
            return;
        foreach ((string type, string baseName) in BaseLists.Of(tree).Entries)
        {
            if (_names.Contains(HashOf(baseName)))
                _names.Add(HashOf(BaseLists.SimpleName(type)));
        }
    }
}
