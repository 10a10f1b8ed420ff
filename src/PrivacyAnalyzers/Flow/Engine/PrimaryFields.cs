using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The private fields that keep a primary-constructor parameter, as in <c>string _name = name;</c>.</summary>
internal static class PrimaryFields
{
    public static IEnumerable<IFieldSymbol> Of(IParameterSymbol parameter)
    {
        foreach (ISymbol member in parameter.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Private } field
                && Keeps(field, parameter.Name))
            {
                yield return field;
            }
        }
    }

    private static bool Keeps(IFieldSymbol field, string parameter) =>
        !field.DeclaringSyntaxReferences.IsEmpty
        && field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: IdentifierNameSyntax { Identifier.ValueText: var name },
        }
        && name == parameter;
}
