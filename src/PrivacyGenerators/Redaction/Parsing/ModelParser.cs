using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Generators.Policy;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>Turns the named types of a compilation into specs; half-typed or foreign shapes are left out.</summary>
internal sealed class ModelParser
{
    private readonly Compilation _compilation;
    private readonly AnnotationReader _annotations;
    private readonly TypeNaming _naming;
    private readonly Dictionary<INamedTypeSymbol, bool> _personal = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _own = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _order = [];

    private ModelParser(Compilation compilation, KnownSymbols known, PolicyConstants constants)
    {
        _compilation = compilation;
        _annotations = new AnnotationReader(known, new GeneratedArguments(compilation, constants));
        _naming = new TypeNaming(compilation);
    }

    public static EquatableArray<TypeSpec> Parse(
        Compilation compilation,
        EquatableArray<string> names,
        List<(SyntaxTree Tree, GenericNameSyntax Use)> uses,
        PolicyConstants constants,
        CancellationToken cancellationToken)
    {
        KnownSymbols known = KnownSymbols.Create(compilation, ImmutableArray<string>.Empty);
        return known.HasMarkers
            ? new ModelParser(compilation, known, constants).Parse(names, uses, cancellationToken)
            : default;
    }

    private EquatableArray<TypeSpec> Parse(
        EquatableArray<string> names,
        List<(SyntaxTree Tree, GenericNameSyntax Use)> uses,
        CancellationToken cancellationToken)
    {
        foreach (string name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_compilation.Assembly.GetTypeByMetadataName(name) is { } type && IsCandidate(type) && _own.Add(type))
                _order.Add(type);
        }

        List<TypeSpec> specs = [];
        MemberParser members = new(_annotations, FindView, IsPersonal, IsForeign);
        TypeParser types = new(_annotations, _naming, members, FindView, IsRedactingBase);
        FileNaming files = new();
        foreach (INamedTypeSymbol type in _order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TypeSpec spec = types.Parse(type, isForeign: false);
            specs.Add(spec with { FileName = files.NameOf(spec.MetadataName) });
        }

        foreach (INamedTypeSymbol type in ClosedTypes.Find(_compilation, uses, _own, cancellationToken))
            specs.Add(types.Parse(type, isForeign: false));
        foreach (INamedTypeSymbol type in ReferencedTypes.Find(_compilation, IsPersonal, cancellationToken))
            specs.Add(types.Parse(type, isForeign: true));
        return specs.ToEquatableArray();
    }

    private bool IsCandidate(INamedTypeSymbol type) =>
        TypeAccess.IsNameable(type) && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && type is { IsStatic: false, IsRefLikeType: false, IsFileLocal: false } && IsPersonal(type);

    /// <summary>The type, one of its bases or an interface of it marks a member or is marked itself.</summary>
    private bool IsPersonal(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (type.SpecialType != SpecialType.None
            || type.TypeKind is TypeKind.Error or TypeKind.Enum or TypeKind.Delegate)
            return false;
        if (_personal.TryGetValue(type, out bool isPersonal))
            return isPersonal;

        // Entered before the members are looked at: a type that holds itself is personal only by another member.
        _personal[type] = false;
        isPersonal = _annotations.Read(type).IsPersonal || DeclaresPersonal(type)
            || (type.BaseType is { } baseType && IsPersonal(baseType)) || ImplementsPersonal(type);
        _personal[type] = isPersonal;
        return isPersonal;
    }

    private bool DeclaresPersonal(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && !member.IsStatic
                && _annotations.Read(member).IsPersonal)
            {
                return true;
            }
        }

        return false;
    }

    private bool ImplementsPersonal(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.Interfaces)
        {
            if (IsPersonal(contract))
                return true;
        }

        return false;
    }

    private bool IsForeign(ITypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);

    private ViewReference? FindView(INamedTypeSymbol type)
    {
        if (_own.Contains(type.OriginalDefinition))
            return _naming.ViewOf(type);
        if (type.IsGenericType)
            return null;
        ViewReference view = _naming.ViewOf(type);
        return IsPersonal(type) && _compilation.GetTypeByMetadataName(view.MetadataName) is
            { DeclaredAccessibility: Accessibility.Public } ? view : null;
    }

    /// <summary>
    /// The base record prints nothing in clear: it has nothing personal, or gets a printer from here.
    /// </summary>
    private bool IsRedactingBase(INamedTypeSymbol record) =>
        !IsPersonal(record)
            || (_own.Contains(record.OriginalDefinition) && RecordParser.CanPrint(record.OriginalDefinition));
}
