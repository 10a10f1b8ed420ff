using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Public personal types of referenced assemblies. Only assemblies that themselves refer to the annotations are
/// searched, so that the framework and other libraries cost nothing.
/// </summary>
internal static class ReferencedTypes
{
    public static List<INamedTypeSymbol> Find(
        Compilation compilation,
        Func<INamedTypeSymbol, bool> isPersonal,
        CancellationToken cancellationToken)
    {
        List<INamedTypeSymbol> found = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RefersToAnnotations(assembly))
                AddFrom(assembly.GlobalNamespace, isPersonal, found, cancellationToken);
        }

        found.Sort(static (left, right) => string.CompareOrdinal(TypeNaming.MetadataName(left),
            TypeNaming.MetadataName(right)));
        return found;
    }

    private static bool RefersToAnnotations(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == MetadataNames.Namespace)
                    return true;
            }
        }

        return false;
    }

    private static void AddFrom(
        INamespaceOrTypeSymbol container,
        Func<INamedTypeSymbol, bool> isPersonal,
        List<INamedTypeSymbol> found,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol space)
                AddFrom(space, isPersonal, found, cancellationToken);
            else if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type)
                AddType(type, isPersonal, found, cancellationToken);
        }
    }

    private static void AddType(
        INamedTypeSymbol type,
        Func<INamedTypeSymbol, bool> isPersonal,
        List<INamedTypeSymbol> found,
        CancellationToken cancellationToken)
    {
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
            && type is { IsStatic: false, IsRefLikeType: false } && isPersonal(type) && !TypeAccess.IsUnusable(type))
        {
            found.Add(type);
        }

        AddFrom(type, isPersonal, found, cancellationToken);
    }
}
