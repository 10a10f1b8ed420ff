using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>The suspected members of each type, matched against the lexicon once per compilation.</summary>
internal sealed class SuspectCache(AnnotationReader annotations)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<SuspectedMember>> _suspects =
        new(SymbolEqualityComparer.Default);

    public ImmutableArray<SuspectedMember> In(INamedTypeSymbol type)
    {
        if (_suspects.TryGetValue(type, out ImmutableArray<SuspectedMember> suspects))
            return suspects;
        suspects = IsDataType(type) ? Find(type) : ImmutableArray<SuspectedMember>.Empty;
        _suspects.TryAdd(type, suspects);
        return suspects;
    }

    private ImmutableArray<SuspectedMember> Find(INamedTypeSymbol type)
    {
        ImmutableArray<SuspectedMember>.Builder found = ImmutableArray.CreateBuilder<SuspectedMember>();
        if (annotations.Read(type) is { IsNotPersonal: true } or { IsAnonymized: true })
            return found.ToImmutable();
        if (type.TypeKind == TypeKind.Enum)
        {
            if (NameLexicon.Match(type.Name, LexiconTypes.Enum, acceptLow: false) is { } named)
                found.Add(new SuspectedMember(type, annotations.Read(type), named, false));
            return found.ToImmutable();
        }

        List<ISymbol> members = [];
        bool isAmongPersonal = NameLexicon.IsPersonType(type.Name);
        foreach (ISymbol member in type.GetMembers())
        {
            if (!IsDataMember(member))
                continue;
            members.Add(member);
            isAmongPersonal |= annotations.Read(member) is { IsPersonal: true, IsAlias: false };
        }

        foreach (ISymbol member in members)
        {
            if (NameLexicon.Match(member.Name, MemberTypes.Of(TypeOf(member)), isAmongPersonal) is { } match)
                found.Add(new SuspectedMember(member, annotations.Read(member), match, isAmongPersonal));
        }

        return found.ToImmutable();
    }

    private static ITypeSymbol TypeOf(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    // Attributes, exceptions, interfaces, static classes and database contexts hold no data of people.
    private static bool IsDataType(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.IsImplicitlyDeclared || type.DeclaringSyntaxReferences.IsEmpty)
            return false;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum))
            return false;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "Attribute" or "Exception" or "DbContext")
                return false;
        }

        return true;
    }

    // What is private, static or constant belongs to the code; what overrides is judged at its slot.
    private static bool IsDataMember(ISymbol member) => member switch
    {
        { IsStatic: true } or { IsImplicitlyDeclared: true } or { IsOverride: true } => false,
        { DeclaredAccessibility: Accessibility.Private } => false,
        IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } => true,
        IFieldSymbol { AssociatedSymbol: null } => true,
        _ => false,
    };
}
