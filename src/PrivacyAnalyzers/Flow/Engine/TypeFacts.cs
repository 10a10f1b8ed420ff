using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What the type of a value says about the personal data it can hold.</summary>
internal static class TypeFacts
{
    /// <summary>The type of what a member, or a method's return, gives.</summary>
    public static ITypeSymbol? Of(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>A result of such a type tells nothing of what it was computed from.</summary>
    public static bool SaysNothing(ITypeSymbol? type)
    {
        type = Unwrap(type);
        return type switch
        {
            null => true,
            { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void } => true,
            { TypeKind: TypeKind.Enum } => true,
            INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" or "Type" or "CancellationToken" } named =>
                named.ContainingNamespace is { Name: "System" or "Tasks" or "Threading" },
            _ => false,
        };
    }

    public static bool IsNumber(ITypeSymbol? type) =>
        Unwrap(type)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>A number, date, enum or the like: never a whole object, nor the text of one.</summary>
    public static bool IsScalar(ITypeSymbol? type) => Unwrap(type) switch
    {
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime } => true,
        INamedTypeSymbol { IsValueType: true, Name: "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" } named =>
            named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        _ => false,
    };

    /// <summary>A delegate or an expression tree: what it shows is not what it returns.</summary>
    public static bool IsCode(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } or INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 };

    public static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    public static bool IsTuple(ITypeSymbol? type) => type is INamedTypeSymbol { IsTupleType: true };

    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "IAsyncEnumerable" };

    public static bool DerivesFrom(ITypeSymbol type, ISymbol ancestor)
    {
        for (ITypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>A type parameter, or a type made with one.</summary>
    public static bool MentionsParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsParameter(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Any(MentionsParameter),
        _ => false,
    };

    /// <summary>A value of this type may be the text that it was made from: text, characters, bytes, any object.</summary>
    public static bool IsTextual(ITypeSymbol? type) => Unwrap(type) switch
    {
        null => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char
            or SpecialType.System_Byte } => true,
        { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter } => true,
        IArrayTypeSymbol array => IsTextual(array.ElementType),
        INamedTypeSymbol { Name: "Uri" or "StringBuilder" or "FormattableString" } => true,
        INamedTypeSymbol { IsGenericType: true } named => AnyArgumentIsTextual(named),
        _ => false,
    };

    /// <summary>A value of this static type may be any object.</summary>
    public static bool IsOpen(ITypeSymbol? type) => Unwrap(type) switch
    {
        null => false,
        { SpecialType: SpecialType.System_Object } => true,
        { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Interface } => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => AnyArgumentIsOpen(named),
        _ => false,
    };

    /// <summary>A dictionary, a lookup or a pair: what stands under a key is told from the key.</summary>
    public static bool HasKeys(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named || named.SpecialType != SpecialType.None)
            return false;
        if (named.TypeArguments.Length == 2)
            return true;
        foreach (INamedTypeSymbol contract in named.AllInterfaces)
        {
            if (contract is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments.Length: 2 })
                return true;
        }

        return false;
    }

    /// <summary>Task, ValueTask, Nullable and the like seen through.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } named
            && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
                || named.Name is "Task" or "ValueTask" or "Lazy"))
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    /// <summary>Element type of an array or collection; the type itself when it is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        switch (Unwrap(type))
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { SpecialType: SpecialType.System_String }:
                return null;
            case INamedTypeSymbol named:
                if (IsEnumerable(named))
                    return named.TypeArguments[0];
                foreach (INamedTypeSymbol contract in named.AllInterfaces)
                {
                    if (IsEnumerable(contract))
                        return contract.TypeArguments[0];
                }

                return named.TypeArguments.Length == 1 ? named.TypeArguments[0] : named;
            default:
                return type;
        }
    }

    /// <summary>A collection whose <c>ToString</c> gives nothing but the name of its type.</summary>
    public static bool IsPlainCollection(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol)
            return true;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            || named.SpecialType == SpecialType.System_String
            || named.Name == "NameValueCollection")
        {
            return false;
        }

        bool isEnumerable = false;
        foreach (INamedTypeSymbol contract in named.AllInterfaces)
            isEnumerable |= contract.SpecialType == SpecialType.System_Collections_IEnumerable;
        return isEnumerable && !OverridesToString(named);
    }

    public static bool OverridesToString(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                return false;
            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.Length: 0 })
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a private member of this type is worth looking into for personal data.</summary>
    public static bool MayHoldData(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or IErrorTypeSymbol:
                return false;
            case IArrayTypeSymbol or ITypeParameterSymbol or IDynamicTypeSymbol:
                return true;
            case { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void }:
                return false;
            case { SpecialType: not SpecialType.None }:
                return true;
            case { TypeKind: TypeKind.Enum }:
                return false;
            case { IsValueType: true } or { TypeKind: TypeKind.Delegate } or { IsAnonymousType: true }:
                return true;
            case INamedTypeSymbol { Name: "StringBuilder" or "StringWriter" or "Uri" or "MemoryStream" }:
                return true;
            case INamedTypeSymbol { IsGenericType: true, TypeKind: not TypeKind.Interface } generic:
                return AnyArgumentMayHoldData(generic);
            case INamedTypeSymbol named:
                return !SymbolEqualityComparer.Default.Equals(ElementOf(named), named) && AnyArgumentMayHoldData(named);
            default:
                return false;
        }
    }

    private static bool AnyArgumentMayHoldData(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (MayHoldData(argument))
                return true;
        }

        return false;
    }

    private static bool AnyArgumentIsTextual(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (IsTextual(argument))
                return true;
        }

        return false;
    }

    private static bool AnyArgumentIsOpen(INamedTypeSymbol type)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (IsOpen(argument))
                return true;
        }

        return false;
    }

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type is { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments.Length: 1 };
}
