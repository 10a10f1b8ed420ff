using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>
/// Tells from syntax which types can have anything to say, so that the others need not be bound. Most types of most
/// programs carry no attribute, inherit nothing, and are passed over in nanoseconds.
/// </summary>
internal static class MarkSearch
{
    private const string MarkedTypeRow = "\"kind\":\"type\"";

    /// <summary>
    /// Whether a member may be personal by its type alone: when a type is marked here or in a reference. Every
    /// member has to be looked at then.
    /// </summary>
    public static bool AnyTypeIsMarked(
        Compilation compilation, AnnotationReader annotations, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (MayHoldMarkedTypes(reference))
                return true;
        }

        return AnyIn(compilation.Assembly.GlobalNamespace, annotations, cancellationToken);
    }

    /// <summary>Whether a type, or a member of it, carries an attribute or may inherit one.</summary>
    public static bool MayBeMarked(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case TypeDeclarationSyntax declaration when IsPlain(declaration):
                    continue;
                case EnumDeclarationSyntax { AttributeLists.Count: 0 }:
                    continue;
                default:
                    return true;
            }
        }

        return false;
    }

    // An annotated assembly says in its inventory whether it marks types; without one it has to be assumed.
    private static bool MayHoldMarkedTypes(IAssemblySymbol assembly)
    {
        if (!ReferencesAnnotations(assembly))
            return false;
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "PrivacyInventoryAttribute", ConstructorArguments.Length: 2 }
                && attribute.ConstructorArguments[1].Value is string json)
            {
                return json.IndexOf(MarkedTypeRow, StringComparison.Ordinal) >= 0;
            }
        }

        return true;
    }

    private static bool ReferencesAnnotations(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity identity in module.ReferencedAssemblies)
            {
                if (identity.Name == MetadataNames.Namespace)
                    return true;
            }
        }

        return false;
    }

    private static bool AnyIn(
        INamespaceOrTypeSymbol container, AnnotationReader annotations, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (container is INamespaceSymbol space)
        {
            foreach (INamespaceOrTypeSymbol member in space.GetMembers())
            {
                if (AnyIn(member, annotations, cancellationToken))
                    return true;
            }

            return false;
        }

        INamedTypeSymbol type = (INamedTypeSymbol)container;
        if (HasOwnAttribute(type) && annotations.Read(type).IsPersonal)
            return true;
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (AnyIn(nested, annotations, cancellationToken))
                return true;
        }

        return false;
    }

    private static bool HasOwnAttribute(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not BaseTypeDeclarationSyntax { AttributeLists.Count: 0 })
                return true;
        }

        return false;
    }

    private static bool IsPlain(TypeDeclarationSyntax type)
    {
        if (type.AttributeLists.Count > 0 || type.BaseList is not null || HasAttribute(type.ParameterList))
            return false;
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            // A nested type answers for itself.
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                continue;
            if (member.AttributeLists.Count > 0)
                return false;
            if (member is BaseMethodDeclarationSyntax method && HasAttribute(method.ParameterList))
                return false;
        }

        return true;
    }

    private static bool HasAttribute(ParameterListSyntax? list)
    {
        if (list is null)
            return false;
        foreach (ParameterSyntax parameter in list.Parameters)
        {
            if (parameter.AttributeLists.Count > 0)
                return true;
        }

        return false;
    }
}
