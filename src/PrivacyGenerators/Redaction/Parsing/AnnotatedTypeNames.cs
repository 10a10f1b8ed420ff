using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Redaction;

/// <summary>Metadata names of types that may hold personal data, read from syntax alone.</summary>
internal static class AnnotatedTypeNames
{
    /// <summary>The type that is marked, or that declares the marked member.</summary>
    public static string? OfMarked(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = context.TargetNode; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type)
                return OfDeclaration(type);
        }

        return null;
    }

    /// <summary>
    /// A type that may hold personal data without a mark that is found by its name: by inheritance, or by a mark that
    /// a record's parameter passes on to its property.
    /// </summary>
    public static bool IsMarkedIndirectly(SyntaxNode node, CancellationToken cancellationToken) =>
        node is TypeDeclarationSyntax { BaseList: not null }
        || (node is RecordDeclarationSyntax { ParameterList: { } parameters } && PassesMarksOn(parameters));

    public static string OfIndirect(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        OfDeclaration((TypeDeclarationSyntax)context.Node);

    private static bool PassesMarksOn(ParameterListSyntax parameters)
    {
        foreach (ParameterSyntax parameter in parameters.Parameters)
        {
            foreach (AttributeListSyntax list in parameter.AttributeLists)
            {
                if (list.Target is not null)
                    return true;
            }
        }

        return false;
    }

    private static string OfDeclaration(TypeDeclarationSyntax type)
    {
        string name = WithArity(type);
        for (SyntaxNode? node = type.Parent; node is not null; node = node.Parent)
        {
            name = node switch
            {
                TypeDeclarationSyntax outer => $"{WithArity(outer)}+{name}",
                BaseNamespaceDeclarationSyntax space => Join(space.Name, name),
                _ => name,
            };
        }

        return name;
    }

    private static string WithArity(TypeDeclarationSyntax type) =>
        type.TypeParameterList is { Parameters.Count: > 0 and int arity }
            ? $"{type.Identifier.ValueText}`{arity}"
            : type.Identifier.ValueText;

    private static string Join(NameSyntax space, string name) => space switch
    {
        QualifiedNameSyntax qualified => Join(qualified.Left, Join(qualified.Right, name)),
        SimpleNameSyntax simple => $"{simple.Identifier.ValueText}.{name}",
        _ => name,
    };
}
