using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>Reads one personal type into its spec.</summary>
internal sealed class TypeParser(
    AnnotationReader annotations,
    TypeNaming naming,
    MemberParser members,
    Func<INamedTypeSymbol, ViewReference?> findView,
    Func<INamedTypeSymbol, bool> isRedactingBase)
{
    public TypeSpec Parse(INamedTypeSymbol type, bool isForeign)
    {
        ViewReference view = naming.ViewOf(type);
        string full = TypeNaming.FullWithoutNullability(type);
        EquatableArray<ContainerSpec> containers = default;
        bool isClosed = !type.IsDefinition;
        ContainerSpec? partial = isForeign || isClosed ? null : PartialOf(type, out containers);
        return new TypeSpec
        {
            MetadataName = isClosed ? full : TypeNaming.MetadataName(type),
            Namespace = view.Namespace,
            Name = type.Name,
            FullName = full,
            Cref = TypeNaming.FullWithoutNullability(type.OriginalDefinition).Replace('<', '{').Replace('>', '}'),
            Form = FormOf(type),
            IsForeign = isForeign,
            IsPublic = TypeAccess.IsPublic(type),
            IsSealed = type.IsSealed || type.IsValueType,
            IsAbstract = type.IsAbstract,
            Depth = DepthOf(type),
            IsClosed = isClosed,
            TypeParameters = isClosed ? "" : TypeNaming.TypeParameters(type),
            TypeArguments = isClosed ? TypeNaming.TypeArguments(type) : "",
            OpenName = isClosed ? "" : OpenNameOf(type),
            Constraints = isClosed ? "" : TypeNaming.Constraints(type),
            HasView = !isForeign || findView(type) is not null,
            ViewName = view.ViewName,
            ExtensionsName = view.ExtensionsName,
            Containers = containers,
            Partial = partial,
            Record = partial is null ? null : RecordParser.Parse(type, isRedactingBase),
            HasDebuggerDisplay = Has(type, "DebuggerDisplayAttribute"),
            HasSpecialJson = JsonContracts.IsSpecial(type),
            Members = members.Parse(type, annotations.Read(type)),
        };
    }

    private static TypeForm FormOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => TypeForm.Interface,
        { IsRecord: true, IsValueType: true } => TypeForm.RecordStruct,
        { IsRecord: true } => TypeForm.RecordClass,
        { IsValueType: true } => TypeForm.Struct,
        _ => TypeForm.Class,
    };

    private static int DepthOf(INamedTypeSymbol type)
    {
        int depth = 0;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
            depth++;
        return depth;
    }

    private static string OpenNameOf(INamedTypeSymbol type) =>
        type.IsGenericType ? TypeNaming.FullWithoutNullability(type.ConstructUnboundGenericType()) : "";

    private static ContainerSpec? PartialOf(INamedTypeSymbol type, out EquatableArray<ContainerSpec> containers)
    {
        List<ContainerSpec> around = [];
        containers = default;
        if (KeywordOf(type) is not { } own)
            return null;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (KeywordOf(outer) is not { } container)
                return null;
            around.Insert(0, container);
        }

        containers = around.ToEquatableArray();
        return own;
    }

    private static ContainerSpec? KeywordOf(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax syntax
                || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return null;
            }
        }

        string keyword = FormOf(type) switch
        {
            TypeForm.Interface => "interface",
            TypeForm.Struct => "struct",
            TypeForm.RecordClass => "record",
            TypeForm.RecordStruct => "record struct",
            _ => "class",
        };
        return new ContainerSpec($"partial {keyword}", TypeNaming.Escape(type.Name) + OwnParameters(type));
    }

    private static string OwnParameters(INamedTypeSymbol type)
    {
        if (type.TypeParameters.IsEmpty)
            return "";
        List<string> names = [];
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
            names.Add(TypeNaming.Escape(parameter.Name));
        return $"<{string.Join(", ", names)}>";
    }

    private static bool Has(INamedTypeSymbol type, string attributeName)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == attributeName)
                return true;
        }

        return false;
    }
}
