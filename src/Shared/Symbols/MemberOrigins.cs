using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Finds the declaration that a member stands for: a record's parameter, the contract it implements.</summary>
internal static class MemberOrigins
{
    /// <summary>
    /// The parameter of the interface method that a parameter's method implements; null when there is none.
    /// </summary>
    public static IParameterSymbol? FindContractParameter(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method
        && FindContract(method) is { } slot
        && parameter.Ordinal < slot.Parameters.Length
            ? slot.Parameters[parameter.Ordinal]
            : null;

    /// <summary>The interface method that a method implements; null when there is none.</summary>
    public static IMethodSymbol? FindContract(IMethodSymbol method)
    {
        if (method is not { IsStatic: false, ContainingType: { } type })
            return null;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers(method.Name))
            {
                if (member is IMethodSymbol slot
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(slot), method))
                {
                    return slot;
                }
            }
        }

        return null;
    }

    /// <summary>The positional parameter that a record's property was made of; null when it was written out.</summary>
    public static IParameterSymbol? FindRecordParameter(IPropertySymbol property)
    {
        if (property.ContainingType is not { IsRecord: true } record)
            return null;
        foreach (IMethodSymbol constructor in record.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && IsSamePlace(parameter, property))
                    return parameter;
            }
        }

        return null;
    }

    /// <summary>The field that the compiler made for a property; null when it has none, or none that can be seen.</summary>
    public static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers($"<{property.Name}>k__BackingField"))
        {
            if (member is IFieldSymbol field)
                return field;
        }

        return null;
    }

    /// <summary>Whether a parameter is a record's positional one, and so the same thing as a property.</summary>
    public static bool IsRecordProperty(IParameterSymbol parameter) => FindRecordProperty(parameter) is not null;

    /// <summary>The property that was made of a record's positional parameter; null when there is none.</summary>
    public static IPropertySymbol? FindRecordProperty(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { ContainingType: { IsRecord: true } record })
            return null;
        foreach (ISymbol member in record.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol property && IsSamePlace(parameter, property))
                return property;
        }

        return null;
    }

    // In metadata there is no place to compare: name and type have to do.
    private static bool IsSamePlace(IParameterSymbol parameter, IPropertySymbol property)
    {
        if (parameter.DeclaringSyntaxReferences.IsEmpty || property.DeclaringSyntaxReferences.IsEmpty)
            return SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
        SyntaxReference first = parameter.DeclaringSyntaxReferences[0];
        SyntaxReference second = property.DeclaringSyntaxReferences[0];
        return first.SyntaxTree == second.SyntaxTree && first.Span == second.Span;
    }
}
