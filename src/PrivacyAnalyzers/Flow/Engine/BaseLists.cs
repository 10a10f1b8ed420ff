using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The types that a file declares with the simple names of their bases; read once per file text.</summary>
internal sealed class BaseLists
{
    // What stands in a tree does not change: the lists live as long as the tree, across compilations.
    private static readonly ConditionalWeakTable<SyntaxTree, BaseLists> Known = new();

    private BaseLists(
        ImmutableArray<(string Type, string Base)> entries, ImmutableArray<(string Alias, string Target)> globalAliases)
    {
        Entries = entries;
        GlobalAliases = globalAliases;
    }

    /// <summary>Full metadata name of a type, and the simple name of one of its bases.</summary>
    public ImmutableArray<(string Type, string Base)> Entries { get; }

    public ImmutableArray<(string Alias, string Target)> GlobalAliases { get; }

    public static BaseLists Of(SyntaxTree tree) => Known.GetValue(tree, static key => Read(key));

    /// <summary>The name of a type without namespace, outer type and arity.</summary>
    public static string SimpleName(string metadataName)
    {
        string name = metadataName.Substring(metadataName.LastIndexOfAny(['.', '+']) + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    private static BaseLists Read(SyntaxTree tree)
    {
        ImmutableArray<(string, string)>.Builder entries = ImmutableArray.CreateBuilder<(string, string)>();
        ImmutableArray<(string, string)>.Builder globals = ImmutableArray.CreateBuilder<(string, string)>();
        Dictionary<string, string> aliases = [];
        foreach (SyntaxNode node in tree.GetRoot(CancellationToken.None).DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, Name: { } target } directive)
            {
                aliases[alias] = RightmostName(target);
                if (directive.GlobalKeyword.RawKind != 0)
                    globals.Add((alias, RightmostName(target)));
            }
            else if (node is TypeDeclarationSyntax { BaseList: { } bases } type)
            {
                foreach (BaseTypeSyntax one in bases.Types)
                {
                    string name = RightmostName(one.Type);
                    entries.Add((MetadataName(type), aliases.TryGetValue(name, out string? meant) ? meant : name));
                }
            }
        }

        return new BaseLists(entries.ToImmutable(), globals.ToImmutable());
    }

    private static string RightmostName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static string MetadataName(TypeDeclarationSyntax type)
    {
        string name = type.Identifier.ValueText;
        if (type.TypeParameterList is { Parameters.Count: > 0 and var arity })
            name += "`" + arity;
        for (SyntaxNode? outer = type.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var outerArity } containing:
                    string suffix = outerArity > 0 ? "`" + outerArity : "";
                    name = containing.Identifier.ValueText + suffix + "+" + name;
                    break;
                case TypeDeclarationSyntax containing:
                    name = containing.Identifier.ValueText + "+" + name;
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    name = space.Name.ToString() + "." + name;
                    break;
            }
        }

        return name;
    }
}
