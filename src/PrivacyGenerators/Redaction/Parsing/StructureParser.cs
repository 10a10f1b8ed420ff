using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Takes the type of a personal member apart: elements of a collection, members of an object.</summary>
internal sealed class StructureParser(MemberParser members)
{
    private const int MaximumDepth = 3;
    private const int MaximumObjectDepth = 1;
    private const int MostParts = 32;

    /// <summary>Null for a value that can only be erased as a whole.</summary>
    public StructureSpec? Parse(ITypeSymbol type, int depth)
    {
        if (depth == MaximumDepth)
            return null;
        StructureSpec? structure = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => SequenceOf(array.ElementType, type, depth),
            INamedTypeSymbol named => MapOf(named, depth) ?? SequenceOf(named, depth) ?? ObjectOf(named, depth),
            _ => null,
        };
        return structure;
    }

    private StructureSpec? MapOf(INamedTypeSymbol type, int depth)
    {
        INamedTypeSymbol? map = FindContract(type, "IReadOnlyDictionary`2") ?? FindContract(type, "IDictionary`2");
        if (map is null)
            return null;
        MemberSpec key = members.ParsePart("Key", map.TypeArguments[0], depth + 1);
        MemberSpec value = members.ParsePart("Value", map.TypeArguments[1], depth + 1);
        string pair = $"global::System.Collections.Generic.KeyValuePair<{key.Type}, {value.Type}>";
        string? contract = IsOfFramework(type)
            ? null : $"global::System.Collections.Generic.IEnumerable<{pair}>";
        return new StructureSpec(StructureKind.Map, new EquatableArray<MemberSpec>([key, value]), contract, default);
    }

    private StructureSpec? SequenceOf(INamedTypeSymbol type, int depth) =>
        FindContract(type, "IEnumerable`1") is { } contract && !IsAsked(type)
            ? SequenceOf(contract.TypeArguments[0], type, depth)
            : null;

    private StructureSpec? SequenceOf(ITypeSymbol elementType, ITypeSymbol type, int depth)
    {
        // Redacting bytes or letters one by one would spell the whole.
        if (elementType.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Char
            or SpecialType.System_Boolean)
        {
            return null;
        }

        MemberSpec element = members.ParsePart("Item", elementType, depth + 1);
        string arguments = $"<{element.Type}>";
        const string Space = "global::System.Collections.Generic.";
        bool isCollection = type is IArrayTypeSymbol
            || FindContract(type, "IReadOnlyCollection`1") is not null
            || FindContract(type, "ICollection`1") is not null;
        string[] tests = isCollection
            ? [] : [$"{Space}IReadOnlyCollection{arguments}", $"{Space}ICollection{arguments}"];
        string? contract = type is IArrayTypeSymbol || IsOfFramework(type) ? null : $"{Space}IEnumerable{arguments}";
        return new StructureSpec(
            StructureKind.Sequence,
            new EquatableArray<MemberSpec>([element]),
            contract,
            new EquatableArray<string>(tests));
    }

    private StructureSpec? ObjectOf(INamedTypeSymbol type, int depth)
    {
        if (depth > MaximumObjectDepth || type.IsGenericType || type.IsTupleType
            || type.DeclaringSyntaxReferences.IsEmpty
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
            || !TypeAccess.IsNameable(type) || FindContract(type, "IEnumerable") is not null)
        {
            return null;
        }

        EquatableArray<MemberSpec> parts = members.ParseParts(type, depth + 1);
        return parts.Count is 0 or > MostParts
            ? null : new StructureSpec(StructureKind.Object, parts, null, default);
    }

    // A query runs when it is enumerated, which is not for a logger to start.
    private static bool IsAsked(INamedTypeSymbol type) => FindContract(type, "IQueryable") is not null;

    private static INamedTypeSymbol? FindContract(ITypeSymbol type, string metadataName)
    {
        if (type is INamedTypeSymbol named && Is(named, metadataName))
            return named;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (Is(contract, metadataName))
                return contract;
        }

        return null;
    }

    private static bool Is(INamedTypeSymbol type, string metadataName) =>
        type.MetadataName == metadataName && IsOfFramework(type);

    private static bool IsOfFramework(ITypeSymbol type)
    {
        for (INamespaceSymbol? space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.Name == "System" && space.ContainingNamespace is { IsGlobalNamespace: true })
                return true;
        }

        return false;
    }
}
