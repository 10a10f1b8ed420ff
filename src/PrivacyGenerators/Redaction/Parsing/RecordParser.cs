using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Redaction;

/// <summary>Decides how, and whether, the compiler's <c>PrintMembers</c> of a record is replaced.</summary>
internal static class RecordParser
{
    public static RecordSpec? Parse(INamedTypeSymbol type, Func<INamedTypeSymbol, bool> isRedactingBase)
    {
        if (!CanPrint(type))
            return null;
        if (type.IsValueType)
            return new RecordSpec("private", CallsBase: false, HasText(type));
        if (type.BaseType is not { IsRecord: true } baseRecord)
            return new RecordSpec(
                type.IsSealed ? "private" : "protected virtual", CallsBase: false, HasText(type));
        return new RecordSpec("protected override", isRedactingBase(baseRecord), HasText(type));
    }

    /// <summary>A partial record without a <c>PrintMembers</c> of its own.</summary>
    public static bool CanPrint(INamedTypeSymbol type)
    {
        if (!type.IsRecord || !IsPartial(type) || type.DeclaringSyntaxReferences.IsEmpty)
            return false;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer))
                return false;
        }

        foreach (ISymbol member in type.GetMembers("PrintMembers"))
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.Length: 1 })
                return false;
        }

        return true;
    }

    private static bool HasText(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.Length: 0, IsImplicitlyDeclared: false } text
                    && (text.IsSealed || SymbolEqualityComparer.Default.Equals(current, type)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax syntax
                && syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                return true;
        }

        return false;
    }
}
