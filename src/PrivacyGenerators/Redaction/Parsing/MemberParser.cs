using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>Reads the public readable instance members of a type, those of its bases first.</summary>
internal sealed class MemberParser(
    AnnotationReader annotations,
    Func<INamedTypeSymbol, ViewReference?> findView,
    Func<INamedTypeSymbol, bool> isPersonal)
{
    private readonly ValueShapes _shapes = new(isPersonal, type => findView(type) is not null);

    // Most members are of a few types, and displaying a type is the dearest part of reading a member.
    private readonly Dictionary<ITypeSymbol, TypeText> _texts = new(SymbolEqualityComparer.IncludeNullability);

    public EquatableArray<MemberSpec> Parse(INamedTypeSymbol type, Annotation typeMark)
    {
        List<MemberSpec> specs = [];
        HashSet<string> seen = [];
        List<ISymbol> readable = [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            readable.InsertRange(0, ReadableOf(current, type, seen));
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
                readable.AddRange(ReadableOf(contract, type, seen));
        }

        foreach (ISymbol member in readable)
            specs.Add(Parse(member, type, typeMark));
        return specs.ToEquatableArray();
    }

    private static List<ISymbol> ReadableOf(INamedTypeSymbol declaring, INamedTypeSymbol type, HashSet<string> seen)
    {
        List<ISymbol> found = [];
        foreach (ISymbol member in declaring.GetMembers())
        {
            if (IsReadable(member) && seen.Add(member.Name) && !TypeAccess.IsUnusable(member))
                found.Add(member);
        }

        return found;
    }

    private static bool IsReadable(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => false,
        IPropertySymbol property => property is { IsIndexer: false, IsWriteOnly: false }
            && property.ExplicitInterfaceImplementations.IsEmpty
            && property.GetMethod is { DeclaredAccessibility: Accessibility.Public } && IsStorable(property.Type),
        IFieldSymbol { IsConst: false, AssociatedSymbol: null } field => IsStorable(field.Type),
        _ => false,
    };

    private static bool IsStorable(ITypeSymbol type) =>
        type is { IsRefLikeType: false,
            TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) };

    private MemberSpec Parse(ISymbol member, INamedTypeSymbol type, Annotation typeMark)
    {
        ITypeSymbol memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        ITypeSymbol valueType = Unwrap(memberType, out bool isNullableValue);
        ValueShape shape = _shapes.Of(valueType);
        TypeText text = TextOf(memberType, valueType);
        ViewReference? view = shape == ValueShape.Personal ? findView((INamedTypeSymbol)valueType) : null;
        Annotation mark = annotations.Read(member);
        string? category = mark.Category;
        if (category is null && !mark.IsNotPersonal && typeMark.IsPersonal)
            category = typeMark.Category;
        return new MemberSpec
        {
            Name = member.Name,
            Type = text.Full,
            ValueType = text.Value,
            Shape = shape,
            IsValueType = memberType.IsValueType,
            IsNullableValue = isNullableValue,
            IsTypeParameter = memberType.TypeKind == TypeKind.TypeParameter,
            MayThrow = MayThrow(member),
            IsField = member is IFieldSymbol,
            IsPrintedByOwnRecord = IsPrintedByOwnRecord(member, type),
            Category = mark.IsNotPersonal ? null : category,
            IsNotPersonal = mark.IsNotPersonal,
            AskedRedaction = mark.Redaction,
            View = view?.ViewFullName,
            ViewFactory = view?.Factory,
            IsForeignView = view is not null && !SymbolEqualityComparer.Default.Equals(
                valueType.ContainingAssembly, type.ContainingAssembly),
            TypeLabel = text.Label,
            EnumMembers = shape == ValueShape.Enum ? EnumMembers.Of((INamedTypeSymbol)valueType) : default,
            JsonName = JsonContracts.NameOf(member),
            IsJsonIgnored = JsonContracts.IsIgnored(member),
        };
    }

    private TypeText TextOf(ITypeSymbol type, ITypeSymbol valueType)
    {
        if (_texts.TryGetValue(type, out TypeText? text))
            return text;
        text = new TypeText(
            TypeNaming.Full(type),
            TypeNaming.FullWithoutNullability(valueType),
            TypeNaming.Label(valueType));
        _texts[type] = text;
        return text;
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type, out bool isNullableValue)
    {
        isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
    }

    // What a stored property or a field returns cannot fail; all else is code of somebody.
    private static bool MayThrow(ISymbol member)
    {
        if (member is not IPropertySymbol property)
            return false;
        if (property.IsVirtual || property.IsAbstract || property is { IsOverride: true, IsSealed: false })
            return !property.ContainingType.IsSealed || !HasStorage(property);
        return !HasStorage(property);
    }

    private static bool HasStorage(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } owner }
                && SymbolEqualityComparer.Default.Equals(owner, property))
            {
                return IsPlainStorage(property);
            }
        }

        return false;
    }

    // A property that uses the field keyword has storage and code.
    private static bool IsPlainStorage(IPropertySymbol property) => GetterSyntax.HasNoBody(property);

    private static bool IsPrintedByOwnRecord(ISymbol member, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && !member.IsOverride;

    private sealed record TypeText(string Full, string Value, string Label);
}
