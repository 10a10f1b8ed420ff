using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Generators.Declarations;
using Privacy.Generators.Policy;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Reads the personal types of a compilation, anew only when a declaration changed that they depend on: an edit inside
/// a body, or of a file that none of them mentions, costs a look at the edited file. One instance serves one driver.
/// </summary>
internal sealed class ModelReader
{
    private readonly LastResult<EquatableArray<TypeSpec>> _last = new();

    public EquatableArray<TypeSpec> Read(
        Compilation compilation, PolicyConstants constants, CancellationToken cancellationToken)
    {
        ProjectSurface surface = new(compilation, cancellationToken);
        SortedSet<string> names = new(StringComparer.Ordinal);
        HashSet<string> generics = new(StringComparer.Ordinal);
        foreach (FileSurface file in surface.Files)
        {
            foreach (string name in file.Candidates)
            {
                names.Add(name);
                if (name.IndexOf('`') >= 0)
                    generics.Add(SimpleNameOf(name));
            }
        }

        surface.Include(static file => file.Candidates.Count > 0);
        List<(SyntaxTree Tree, GenericNameSyntax Use)> uses = surface.UsesOf(generics, cancellationToken);
        SortedSet<string> texts = new(StringComparer.Ordinal);
        foreach ((_, GenericNameSyntax use) in uses)
            texts.Add(use.ToString());

        ContentHash hash = surface.HashOfIncluded();
        foreach (string text in texts)
            hash.Add(text);
        return _last.Get(
            new ModelKey(compilation, hash.Value, constants),
            () => ModelParser.Parse(compilation, names.ToEquatableArray(), uses, constants, cancellationToken));
    }

    private static string SimpleNameOf(string metadataName)
    {
        int end = metadataName.LastIndexOf('`');
        int start = Math.Max(metadataName.LastIndexOf('.', end), metadataName.LastIndexOf('+', end)) + 1;
        return metadataName.Substring(start, end - start);
    }
}
