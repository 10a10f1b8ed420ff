using System;
using Microsoft.CodeAnalysis;

namespace Privacy.Generators.Redaction;

/// <summary>What System.Text.Json attributes on a type or member ask for.</summary>
internal static class JsonContracts
{
    private const string Space = "System.Text.Json.Serialization";

    /// <summary>Anything that changes the shape of the JSON beyond names and ignored members.</summary>
    public static bool IsSpecial(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (HasAny(contract, static name => name.StartsWith("Json", StringComparison.Ordinal))
                || IsEnumerable(contract))
                return true;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (HasAny(current, static name => name.StartsWith("Json", StringComparison.Ordinal)))
                return true;
            foreach (ISymbol member in current.GetMembers())
            {
                if (HasAny(member, static name => name is not ("JsonPropertyNameAttribute" or "JsonIgnoreAttribute")))
                    return true;
            }
        }

        return false;
    }

    public static string? NameOf(ISymbol member) =>
        Find(member, "JsonPropertyNameAttribute") is { ConstructorArguments.Length: 1 } attribute
            ? attribute.ConstructorArguments[0].Value as string
            : null;

    /// <summary>Ignored always; conditions other than that are left to the serializer's own contract.</summary>
    public static bool IsIgnored(ISymbol member) => Find(member, "JsonIgnoreAttribute") is not null;

    // Written as an array.
    private static bool IsEnumerable(INamedTypeSymbol contract) =>
        contract.SpecialType == SpecialType.System_Collections_IEnumerable;

    private static AttributeData? Find(ISymbol member, string name)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsJson(type))
                return attribute;
        }

        return null;
    }

    private static bool HasAny(ISymbol symbol, Func<string, bool> isOne)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsJson(type) && isOne(type.Name))
                return true;
            if (attribute is { AttributeClass.Name: "JsonIgnoreAttribute", NamedArguments.Length: > 0 })
                return true;
        }

        return false;
    }

    private static bool IsJson(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == Space;
}
