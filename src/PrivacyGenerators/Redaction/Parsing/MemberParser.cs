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
    Func<INamedTypeSymbol, bool> isPersonal,
    Func<ITypeSymbol, bool> isForeign)
{
    private readonly ValueShapes _shapes = new(isPersonal, type => findView(type) is not null);

    // Most members are of a few types, and displaying a type is the dearest part of reading a member.
    private readonly Dictionary<ITypeSymbol, TypeText> _texts = new(SymbolEqualityComparer.IncludeNullability);

    private StructureParser? _structures;

    private StructureParser Structures => _structures ??= new StructureParser(this);

    public EquatableArray<MemberSpec> Parse(INamedTypeSymbol type, Annotation typeMark)
    {
        List<MemberSpec> specs = [];
        foreach (ISymbol member in AllReadableOf(type))
            specs.Add(Parse(member, type, typeMark, 0));
        return specs.ToEquatableArray();
    }

    private static List<ISymbol> AllReadableOf(INamedTypeSymbol type)
    {
        HashSet<string> seen = [];
        List<ISymbol> readable = [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            readable.InsertRange(0, ReadableOf(current, type, seen));
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
                readable.AddRange(ReadableOf(contract, type, seen));
        }

        return readable;
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

    /// <summary>The readable members of a type that a personal member holds.</summary>
    public EquatableArray<MemberSpec> ParseParts(INamedTypeSymbol type, int depth)
    {
        List<MemberSpec> parts = [];
        foreach (ISymbol member in AllReadableOf(type))
        {
            if (TypeAccess.IsNameable(member.ContainingType))
                parts.Add(Parse(member, type, Annotation.None, depth));
        }

        return parts.ToEquatableArray();
    }

    /// <summary>An element of a personal collection, which has no annotations of its own.</summary>
    public MemberSpec ParsePart(string name, ITypeSymbol type, int depth)
    {
        MemberSpec part = Describe(name, type);
        return IsWhole(part.Shape) ? part with { Structure = Structures.Parse(Unwrap(type, out _), depth) } : part;
    }

    private MemberSpec Parse(ISymbol member, INamedTypeSymbol type, Annotation typeMark, int depth)
    {
        ITypeSymbol memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        MemberSpec spec = Describe(member.Name, memberType);
        Annotation mark = annotations.Read(member);
        string? category = mark.Category;
        if (category is null && !mark.IsNotPersonal && typeMark.IsPersonal)
            category = typeMark.Category;
        if (mark.IsNotPersonal)
            category = null;
        bool isTakenApart = IsWhole(spec.Shape) && (category is not null || depth > 0);
        return spec with
        {
            MayThrow = MayThrow(member),
            IsField = member is IFieldSymbol,
            IsPrintedByOwnRecord = IsPrintedByOwnRecord(member, type),
            Category = category,
            IsNotPersonal = mark.IsNotPersonal,
            AskedRedaction = mark.Redaction,
            JsonName = JsonContracts.NameOf(member),
            IsJsonIgnored = JsonContracts.IsIgnored(member),
            Structure = isTakenApart ? Structures.Parse(Unwrap(memberType, out _), depth) : null,
        };
    }

    // All that is known of a value by its type alone.
    private MemberSpec Describe(string name, ITypeSymbol type)
    {
        ITypeSymbol valueType = Unwrap(type, out bool isNullableValue);
        ValueShape shape = _shapes.Of(valueType);
        TypeText text = TextOf(type, valueType);
        ViewReference? view = shape == ValueShape.Personal ? findView((INamedTypeSymbol)valueType) : null;
        return new MemberSpec
        {
            Name = name,
            Type = text.Full,
            ValueType = text.Value,
            Shape = shape,
            IsValueType = type.IsValueType,
            IsNullableValue = isNullableValue,
            IsTypeParameter = type.TypeKind == TypeKind.TypeParameter,
            UsesTypeParameters = UsesTypeParameters(type),
            View = view?.ViewFullName,
            ViewFactory = view?.Factory,
            IsForeignView = view is not null && isForeign(valueType),
            TypeLabel = text.Label,
            EnumMembers = shape == ValueShape.Enum ? EnumMembers.Of((INamedTypeSymbol)valueType) : default,
        };
    }

    private static bool UsesTypeParameters(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return UsesTypeParameters(array.ElementType);
        for (INamedTypeSymbol? named = type as INamedTypeSymbol; named is not null; named = named.ContainingType)
        {
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                if (UsesTypeParameters(argument))
                    return true;
            }
        }

        return type.TypeKind == TypeKind.TypeParameter;
    }

    private static bool IsWhole(ValueShape shape) =>
        shape is ValueShape.Opaque or ValueShape.Personal or ValueShape.Closed;

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
