using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Declarations;

/// <summary>The metadata name of a declared type, from syntax alone.</summary>
internal static class DeclaredName
{
    public static string Of(TypeDeclarationSyntax type)
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
