using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Privacy.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Rules.Leaks;

/// <summary>Writes a category: the constant where the vocabulary has one, the text for own categories.</summary>
internal static class CategoryExpression
{
    public static SyntaxNode Create(SyntaxGenerator generator, Compilation compilation, string category)
    {
        int dot = category.IndexOf('.');
        if (dot > 0
            && compilation.GetTypeByMetadataName(MetadataNames.Namespace + "." + category.Substring(0, dot)) is { } group
            && !group.GetMembers(category.Substring(dot + 1)).IsEmpty)
        {
            return generator.MemberAccessExpression(
                generator.TypeExpression(group, addImport: true), category.Substring(dot + 1));
        }

        return generator.LiteralExpression(category);
    }

    /// <summary><c>[PersonalData(category)]</c>; null when the attribute is not referenced.</summary>
    public static SyntaxNode? CreateAttribute(SyntaxGenerator generator, Compilation compilation, string category) =>
        compilation.GetTypeByMetadataName(MetadataNames.PersonalData) is { } attribute
            ? generator.Attribute(
                generator.TypeExpression(attribute, addImport: true),
                [generator.AttributeArgument(Create(generator, compilation, category))])
            : null;
}
