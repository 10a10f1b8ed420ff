using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>
/// Arguments of an attribute as texts: strings as they are, enum members by name. An attribute with an argument that
/// the compiler could not bind has none at all; its syntax is asked then, if there is somebody who can read it.
/// </summary>
internal sealed class AttributeArguments(IUnboundArguments? unbound)
{
    // Half-typed code gives attributes without arguments: absent counts as null, never as an exception.
    public string? Text(AttributeData attribute, int index)
    {
        if (index < attribute.ConstructorArguments.Length)
            return ToText(attribute.ConstructorArguments[index]);
        int position = 0;
        foreach (AttributeArgumentSyntax argument in Unbound(attribute))
        {
            if (argument.NameEquals is null && position++ == index)
                return unbound!.Read(argument.Expression);
        }

        return null;
    }

    public string? NamedText(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return ToText(argument.Value);
        }

        foreach (AttributeArgumentSyntax argument in Unbound(attribute))
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name)
                return unbound!.Read(argument.Expression);
        }

        return null;
    }

    public List<string> Texts(AttributeData attribute)
    {
        List<string> texts = [];
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind != TypedConstantKind.Array)
                AddText(texts, argument);
            else if (!argument.Values.IsDefault)
                AddTexts(texts, argument.Values);
        }

        foreach (AttributeArgumentSyntax argument in Unbound(attribute))
        {
            if (argument.NameEquals is null && unbound!.Read(argument.Expression) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    private SeparatedSyntaxList<AttributeArgumentSyntax> Unbound(AttributeData attribute) =>
        unbound is not null
        && attribute.AttributeConstructor is null
        && attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } written }
            ? written.Arguments
            : default;

    private static void AddTexts(List<string> texts, ImmutableArray<TypedConstant> constants)
    {
        foreach (TypedConstant constant in constants)
            AddText(texts, constant);
    }

    private static void AddText(List<string> texts, TypedConstant constant)
    {
        if (ToText(constant) is { } text)
            texts.Add(text);
    }

    private static string? ToText(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Primitive => constant.Value as string,
        TypedConstantKind.Enum => EnumName(constant),
        _ => null,
    };

    private static string? EnumName(TypedConstant constant)
    {
        if (constant.Type is null)
            return null;
        foreach (ISymbol member in constant.Type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value))
                return field.Name;
        }

        return System.Convert.ToString(constant.Value, CultureInfo.InvariantCulture);
    }
}
