using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Privacy.Generators.Redaction;

/// <summary>Classifies types by how their values are written. One instance serves one compilation.</summary>
internal sealed class ValueShapes(Func<INamedTypeSymbol, bool> isPersonal, Func<INamedTypeSymbol, bool> hasView)
{
    private const int MaximumDepth = 4;

    private readonly Dictionary<ITypeSymbol, ValueShape> _shapes = new(SymbolEqualityComparer.Default);

    public ValueShape Of(ITypeSymbol type)
    {
        if (_shapes.TryGetValue(type, out ValueShape shape))
            return shape;
        shape = Classify(type, 0);
        _shapes[type] = shape;
        return shape;
    }

    private ValueShape Classify(ITypeSymbol type, int depth)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return ValueShape.Text;
            case SpecialType.System_Boolean:
                return ValueShape.Bool;
        }

        if (type is not INamedTypeSymbol named)
            return ValueShape.Opaque;
        if (named.TypeKind == TypeKind.Enum)
            return ValueShape.Enum;
        if (named.TypeKind is TypeKind.Delegate or TypeKind.Error || named.IsTupleType)
            return ValueShape.Opaque;
        if (isPersonal(named))
            return hasView(named) ? ValueShape.Personal : ValueShape.Opaque;
        if (IsFrameworkValue(named))
            return FormattableShape(named);
        return IsClosed(named, depth) ? ValueShape.Closed : ValueShape.Opaque;
    }

    private static ValueShape FormattableShape(INamedTypeSymbol type)
    {
        ValueShape shape = ValueShape.Plain;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.Name == "ISpanFormattable" && type.IsValueType)
                return ValueShape.SpanFormattable;
            if (contract.Name == "IFormattable")
                shape = ValueShape.Formattable;
        }

        return shape;
    }

    private static bool IsFrameworkValue(INamedTypeSymbol type)
    {
        if (type.IsGenericType || type.ContainingType is not null)
            return false;
        if (type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UIntPtr or SpecialType.System_DateTime)
            return true;
        return (type.ContainingNamespace.ToDisplayString(), type.Name) switch
        {
            ("System", "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Half" or "Int128"
                or "UInt128" or "Version" or "Uri") => true,
            ("System.Net", "IPAddress") => true,
            ("System.Numerics", "BigInteger") => true,
            _ => false,
        };
    }

    /// <summary>A sealed type that holds only scalars and closed types: nothing can hide behind its text.</summary>
    private bool IsClosed(INamedTypeSymbol type, int depth)
    {
        if (depth > MaximumDepth || !(type.IsSealed || type.IsValueType) || type.IsGenericType
            || type.SpecialType != SpecialType.None)
        {
            return false;
        }

        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false } field && !IsClosedValue(field.Type, depth + 1))
                    return false;
            }
        }

        return !type.DeclaringSyntaxReferences.IsEmpty;
    }

    private bool IsClosedValue(ITypeSymbol type, int depth)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return Classify(type, depth) is not (ValueShape.Opaque or ValueShape.Personal);
    }
}
