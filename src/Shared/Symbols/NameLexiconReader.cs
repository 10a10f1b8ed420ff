using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>Asks the name lexicon about members of a compilation.</summary>
internal static class NameLexiconReader
{
    private const int MaxDepth = 4;

    /// <summary>What the name and type of a property, field or parameter say; null when they say nothing.</summary>
    /// <param name="member">The member.</param>
    /// <param name="siblingIsPersonal">Another member of the same type is personal data.</param>
    public static LexiconMatch? Match(ISymbol member, bool siblingIsPersonal)
    {
        ITypeSymbol? type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        if (type is null)
            return null;
        bool acceptLow = siblingIsPersonal
            || (member.ContainingType is { } containing && NameLexicon.IsPersonType(containing.Name));
        return NameLexicon.Match(member.Name, TypesOf(type), acceptLow);
    }

    /// <summary>The kinds of value a type holds, with nullability and collections unwrapped.</summary>
    public static LexiconTypes TypesOf(ITypeSymbol type) => TypesOf(type, 0);

    private static LexiconTypes TypesOf(ITypeSymbol type, int depth)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte
                ? LexiconTypes.Bytes
                : TypesOfElement(array.ElementType, depth);
        }

        if (type.TypeKind == TypeKind.Enum)
            return LexiconTypes.Enum;
        if (type is not INamedTypeSymbol named || type.TypeKind is TypeKind.Error or TypeKind.Delegate)
            return LexiconTypes.None;
        LexiconTypes scalar = LexiconTypeNames.Parse(named.Name);
        if (IsFramework(named) && named.Arity == 0)
            return scalar;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return TypesOf(named.TypeArguments[0], depth);
        if (named.Arity == 2 && named.Name.EndsWith("Dictionary", System.StringComparison.Ordinal))
            return LexiconTypes.Dictionary;
        if (named is { Arity: 1 } && IsFramework(named))
            return TypesOfGeneric(named, depth);
        return LexiconTypes.Class;
    }

    private static LexiconTypes TypesOfGeneric(INamedTypeSymbol generic, int depth) => generic.Name switch
    {
        "Task" or "ValueTask" or "Lazy" or "IOptions" => TypesOf(generic.TypeArguments[0], depth + 1),
        "ReadOnlyMemory" or "Memory" when generic.TypeArguments[0].SpecialType == SpecialType.System_Byte =>
            LexiconTypes.Bytes,
        _ => TypesOfElement(generic.TypeArguments[0], depth),
    };

    private static LexiconTypes TypesOfElement(ITypeSymbol element, int depth) =>
        depth < MaxDepth ? TypesOf(element, depth + 1) | LexiconTypes.List : LexiconTypes.None;

    private static bool IsFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "System" or "Microsoft";
    }
}
