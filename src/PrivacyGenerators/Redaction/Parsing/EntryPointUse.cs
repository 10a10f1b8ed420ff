using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Whether something may call <c>RedactPersonalData</c>: what is generated behind it for each type is left out otherwise.
/// The text is searched, comments included: a call may be found for nothing, and is never missed.
/// </summary>
internal static class EntryPointUse
{
    // A friend assembly may call the entry points of this one.
    private static readonly string[] Words = [EntryPoints.Method, "InternalsVisibleTo"];

    // What stands in a tree does not change: the answer lives as long as the tree, across compilations.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> FoundInTree = new();

    public static bool IsIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!FoundInTree.TryGetValue(tree, out StrongBox<bool>? found))
                found = FoundInTree.GetValue(tree, static key => new StrongBox<bool>(IsIn(key.GetText())));
            if (found.Value)
                return true;
        }

        return false;
    }

    /// <summary>Pages and components become code in a generator of their own, whose output is not seen here.</summary>
    public static bool IsMarkup(AdditionalText file) =>
        file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(SourceText? text)
    {
        if (text?.ToString() is not { } searched)
            return false;
        foreach (string word in Words)
        {
            if (searched.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
