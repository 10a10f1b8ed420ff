using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Whether anything in a compilation can be personal data: a mark in its own source, or a referenced assembly built
/// against marks. Without either no action is registered, and nothing is bound.
/// </summary>
internal static class SourceGate
{
    private static readonly string[] Marks =
    [
        "PersonalData", "SpecialCategory", "Redacts", "Pseudonymizes", "NotLogged", "LogMasked", "IdentityUser",
    ];

    // What stands in a tree does not change: the answer lives as long as the tree, across compilations.
    private static readonly ConditionalWeakTable<SyntaxTree, object> Marked = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    public static bool IsOpen(PrivacyContext privacy, CancellationToken cancellationToken)
    {
        // Marks of another taxonomy or of an option go by any name.
        if (privacy.Known.HasForeignMarks || privacy.Policy is { Sources.IsEmpty: false })
            return true;
        MarkedAssemblies marked = new(privacy.Compilation);
        foreach (IAssemblySymbol assembly in privacy.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!IsPlatform(assembly.Name) && marked.MayCarryMarks(assembly))
                return true;
        }

        foreach (SyntaxTree tree in privacy.Compilation.SyntaxTrees)
        {
            if (!Marked.TryGetValue(tree, out object? answer))
                answer = Marked.GetValue(tree, key => HasMark(key, cancellationToken) ? Yes : No);
            if (ReferenceEquals(answer, Yes))
                return true;
        }

        return false;
    }

    // The platform's own marked types are used by deriving from IdentityUser, which the source then names.
    private static bool IsPlatform(string assembly) =>
        assembly == "PrivacyAnnotations"
        || assembly.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assembly.StartsWith("Destructurama.", StringComparison.Ordinal);

    // A plain search of the text, comments included: it may open the gate for nothing, and never closes it wrongly.
    private static bool HasMark(SyntaxTree tree, CancellationToken cancellationToken)
    {
        string text = tree.GetText(cancellationToken).ToString();
        foreach (string mark in Marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
