using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The personal members a value of a type carries, its own, nested ones and those of collection elements.</summary>
internal sealed class TypeClosure(SourceMap sources, MarkedAssemblies marked)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<INamedTypeSymbol>> _objects =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<SourceInfo>> _members =
        new(SymbolEqualityComparer.Default);

    /// <summary>The types with personal members that a value of this type is, or holds as element or type argument.</summary>
    public ImmutableArray<INamedTypeSymbol> ObjectsIn(ITypeSymbol? type)
    {
        if (type is null || type.SpecialType is not (SpecialType.None or SpecialType.System_Nullable_T)
            && type is not INamedTypeSymbol { IsGenericType: true })
        {
            return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        if (_objects.TryGetValue(type, out ImmutableArray<INamedTypeSymbol> objects))
            return objects;
        ImmutableArray<INamedTypeSymbol>.Builder found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (INamedTypeSymbol part in Parts(type))
        {
            if (!MembersOf(part).IsEmpty && !found.Contains(part))
                found.Add(part);
        }

        objects = found.ToImmutable();
        _objects.TryAdd(type, objects);
        return objects;
    }

    /// <summary>All personal members, nested and in collections, in order of declaration.</summary>
    public ImmutableArray<SourceInfo> MembersOf(INamedTypeSymbol type)
    {
        if (_members.TryGetValue(type, out ImmutableArray<SourceInfo> members))
            return members;
        members = Collect(type, isSerialized: false);
        _members.TryAdd(type, members);
        return members;
    }

    /// <summary>As <see cref="MembersOf"/>, without what serializers are told to leave out.</summary>
    public ImmutableArray<SourceInfo> SerializedMembersOf(INamedTypeSymbol type) => Collect(type, isSerialized: true);

    // A worklist with a seen set: types that refer to each other are each visited once.
    private ImmutableArray<SourceInfo> Collect(INamedTypeSymbol root, bool isSerialized)
    {
        ImmutableArray<SourceInfo>.Builder found = ImmutableArray.CreateBuilder<SourceInfo>();
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default) { root };
        Queue<INamedTypeSymbol> open = new();
        open.Enqueue(root);
        while (open.Count > 0)
        {
            INamedTypeSymbol type = open.Dequeue();
            foreach (ISymbol member in ShownMembers(type))
            {
                if (isSerialized && DestructuringMarks.IsNotSerialized(member))
                    continue;
                if (sources.Get(member) is { } source)
                {
                    if (!DestructuringMarks.IsHidden(member) && !found.Contains(source))
                        found.Add(source);
                    continue;
                }

                if (sources.IsDeclaredClean(member))
                    continue;
                foreach (INamedTypeSymbol part in Parts(TypeOf(member)))
                {
                    if (seen.Add(part))
                        open.Enqueue(part);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Public instance properties and fields, inherited ones included.</summary>
    public IEnumerable<ISymbol> ShownMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && IsStructured(current); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                    and (IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsConst: false }))
                {
                    yield return member;
                }
            }
        }
    }

    private bool IsStructured(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.None
        && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !IsDatabase(type)
        && (type.IsAnonymousType || marked.MayCarryMarks(type.ContainingAssembly));

    // A database is where the objects are, and none of them.
    private static bool IsDatabase(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DbContext", ContainingNamespace: { Name: "EntityFrameworkCore" } or { Name: "Entity" } })
                return true;
        }

        return false;
    }

    private IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type)
    {
        Stack<ITypeSymbol> open = new();
        open.Push(type);
        for (int steps = 0; open.Count > 0 && steps < 64; steps++)
        {
            switch (open.Pop())
            {
                case IArrayTypeSymbol array:
                    open.Push(array.ElementType);
                    break;
                case ITypeParameterSymbol parameter:
                    foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
                        open.Push(constraint);
                    break;
                case INamedTypeSymbol { TypeKind: not (TypeKind.Delegate or TypeKind.Enum or TypeKind.Error) } named:
                    if (IsStructured(named))
                        yield return named;
                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        if (!named.IsUnboundGenericType && !IsStructured(named))
                            open.Push(argument);
                    }

                    break;
            }
        }
    }

    private static ITypeSymbol TypeOf(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
