using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Arguments of an attribute as texts: strings as they are, enum members by name.</summary>
internal static class AttributeArguments
{
    // Half-typed code gives attributes without arguments: absent counts as null, never as an exception.
    public static string? Text(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? ToText(attribute.ConstructorArguments[index]) : null;

    public static string? NamedText(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return ToText(argument.Value);
        }

        return null;
    }

    public static List<string> Texts(AttributeData attribute)
    {
        List<string> texts = [];
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind != TypedConstantKind.Array)
                AddText(texts, argument);
            else if (!argument.Values.IsDefault)
                AddTexts(texts, argument.Values);
        }

        return texts;
    }

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
