using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Whether an object of one type may be what another type names. Type parameters stand for all that their constraints
/// let in, and types that do not resolve stand for anything.
/// </summary>
internal static class TypeFit
{
    /// <summary>The type itself, one of its bases or one of its interfaces may be the other.</summary>
    public static bool MayBe(INamedTypeSymbol type, INamedTypeSymbol other) =>
        Derives(type, other, static (one, two) => IsSame(one, two));

    private static bool Derives(
        INamedTypeSymbol type, INamedTypeSymbol other, Func<INamedTypeSymbol, INamedTypeSymbol, bool> isSame)
    {
        if (other.SpecialType == SpecialType.System_Object)
            return true;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (isSame(current, other))
                return true;
        }

        if (other.TypeKind != TypeKind.Interface)
            return false;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (isSame(contract, other))
                return true;
        }

        return false;
    }

    private static bool IsSame(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        if (!HasSameDefinition(type, other))
            return false;
        for (int index = 0; index < type.TypeArguments.Length; index++)
        {
            if (!Fits(type.TypeArguments[index], other.TypeArguments[index], type.TypeParameters[index].Variance))
                return false;
        }

        return type.ContainingType is not { } outer || other.ContainingType is not { } otherOuter || IsSame(outer, otherOuter);
    }

    private static bool HasSameDefinition(INamedTypeSymbol type, INamedTypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition);

    private static bool Fits(ITypeSymbol argument, ITypeSymbol other, VarianceKind variance) => variance switch
    {
        VarianceKind.Out => IsSame(argument, other) || IsPartOf(argument, other),
        VarianceKind.In => IsSame(argument, other) || IsPartOf(other, argument),
        _ => IsSame(argument, other),
    };

    private static bool IsPartOf(ITypeSymbol type, ITypeSymbol other) => (type, other) switch
    {
        (_, { SpecialType: SpecialType.System_Object }) => type.IsReferenceType,
        (INamedTypeSymbol one, INamedTypeSymbol two) => type.IsReferenceType && MayBe(one, two),
        (IArrayTypeSymbol, _) => other is IArrayTypeSymbol or { TypeKind: TypeKind.Interface },
        _ => false,
    };

    private static bool IsSame(ITypeSymbol type, ITypeSymbol other) => (type, other) switch
    {
        (IErrorTypeSymbol or IDynamicTypeSymbol, _) or (_, IErrorTypeSymbol or IDynamicTypeSymbol) => true,
        (ITypeParameterSymbol parameter, _) => IsLetIn(other, parameter),
        (_, ITypeParameterSymbol parameter) => IsLetIn(type, parameter),
        (IArrayTypeSymbol one, IArrayTypeSymbol two) => one.Rank == two.Rank && IsSame(one.ElementType, two.ElementType),
        (INamedTypeSymbol one, INamedTypeSymbol two) => IsSame(one, two),
        _ => SymbolEqualityComparer.Default.Equals(type, other),
    };

    // Type arguments of constraints are not looked at: a constraint may name the parameter itself.
    private static bool IsLetIn(ITypeSymbol type, ITypeParameterSymbol parameter)
    {
        if (type is not INamedTypeSymbol named)
            return true;
        foreach (ITypeSymbol constraint in parameter.ConstraintTypes)
        {
            if (constraint is INamedTypeSymbol { TypeKind: not TypeKind.Error } demanded
                && !Derives(named, demanded, static (one, two) => HasSameDefinition(one, two)))
            {
                return false;
            }
        }

        return true;
    }
}
