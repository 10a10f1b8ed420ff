using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Members of small plain enums, whose texts and log properties are made once.</summary>
internal static class EnumMembers
{
    private const int Most = 16;

    public static EquatableArray<string> Of(INamedTypeSymbol type)
    {
        List<string> names = [];
        HashSet<object> values = [];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "FlagsAttribute")
                return default;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } field)
                continue;
            if (names.Count == Most || !values.Add(value) || TypeAccess.IsUnusable(field))
                return default;
            names.Add(field.Name);
        }

        return names.ToEquatableArray();
    }
}
