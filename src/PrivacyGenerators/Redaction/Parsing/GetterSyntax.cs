using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Redaction;

/// <summary>Tells stored properties from those whose getter has code.</summary>
internal static class GetterSyntax
{
    public static bool HasNoBody(IPropertySymbol property)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax syntax && HasBody(syntax))
                return false;
        }

        return true;
    }

    private static bool HasBody(PropertyDeclarationSyntax syntax)
    {
        if (syntax.ExpressionBody is not null || syntax.AccessorList is null)
            return true;
        foreach (AccessorDeclarationSyntax accessor in syntax.AccessorList.Accessors)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
                return accessor.Body is not null || accessor.ExpressionBody is not null;
        }

        return false;
    }
}
