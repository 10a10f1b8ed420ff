using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>Which types hold annotated members, so that handing over an object hands over personal data.</summary>
internal sealed class PersonalTypes(AnnotationReader annotations)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _members =
        new(SymbolEqualityComparer.Default);

    /// <summary>The personal members of a type, its bases, its parts and the elements of a collection.</summary>
    public ImmutableArray<ISymbol> FindMembers(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: not SpecialType.None } or ITypeParameterSymbol)
            return ImmutableArray<ISymbol>.Empty;
        if (_members.TryGetValue(type, out ImmutableArray<ISymbol> members))
            return members;
        ImmutableArray<ISymbol>.Builder found = ImmutableArray.CreateBuilder<ISymbol>();
        Collect(type, found, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        members = found.ToImmutable();
        _members.TryAdd(type, members);
        return members;
    }

    private void Collect(ITypeSymbol? type, ImmutableArray<ISymbol>.Builder found, HashSet<ISymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
        {
            Collect(array.ElementType, found, seen);
            return;
        }

        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None } named || !seen.Add(named))
            return;
        foreach (ITypeSymbol argument in named.TypeArguments)
            Collect(argument, found, seen);

        // Types without source that nobody annotated (collections, tasks) hold no personal members of their own.
        if (annotations.Read(named) is { IsAggregate: true } or { IsAnonymized: true } || IsFramework(named))
            return;
        foreach (ISymbol member in named.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol { IsIndexer: false, IsStatic: false }
                    or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false }
                    when annotations.Read(member) is { IsPersonal: true, IsAlias: false }:
                    found.Add(member.OriginalDefinition);
                    break;
                case IPropertySymbol { IsIndexer: false, IsStatic: false } property:
                    Collect(property.Type, found, seen);
                    break;
            }
        }

        Collect(named.BaseType, found, seen);
    }

    private static bool IsFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space?.Name is "System" or "Microsoft";
    }
}
