using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules;

/// <summary>A symbol's type as the name lexicon sees it.</summary>
internal static class MemberTypes
{
    public static LexiconTypes Of(ITypeSymbol type)
    {
        type = Unwrap(type);
        if (type.TypeKind == TypeKind.Enum)
            return LexiconTypes.Enum;
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte
                ? LexiconTypes.Bytes
                : Of(array.ElementType) | LexiconTypes.List;
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } list && IsCollection(list))
            return Of(list.TypeArguments[0]) | LexiconTypes.List;
        LexiconTypes known = LexiconTypeNames.Parse(type.Name);
        return known != LexiconTypes.None || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            ? known
            : type.DeclaringSyntaxReferences.IsEmpty ? LexiconTypes.None : LexiconTypes.Class;
    }

    /// <summary>The type without nullability.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static bool IsCollection(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            return true;
        foreach (INamedTypeSymbol contract in type.OriginalDefinition.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return true;
        }

        return false;
    }
}
