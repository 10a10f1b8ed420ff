using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>The personal data that a handler takes from the placeholders of its route template.</summary>
internal static class RouteValues
{
    public static IEnumerable<SourceInfo> Of(IMethodSymbol handler, string template, SourceMap sources)
    {
        foreach (string name in NamesIn(template))
        {
            if (Find(handler, name, sources) is { IsKept: false } source)
                yield return source;
        }
    }

    // {name}, {name:constraint}, {name=default}, {name?}, {*rest}; {{ and }} are plain braces.
    private static IEnumerable<string> NamesIn(string template)
    {
        for (int start = template.IndexOf('{'); start >= 0; start = template.IndexOf('{', start + 1))
        {
            if (start + 1 < template.Length && template[start + 1] == '{')
            {
                start++;
                continue;
            }

            int end = template.IndexOfAny(['}', ':', '=', '?'], start);
            if (end < 0)
                yield break;
            yield return template.Substring(start + 1, end - start - 1).TrimStart('*').Trim();
        }
    }

    private static SourceInfo? Find(IMethodSymbol handler, string name, SourceMap sources)
    {
        foreach (IParameterSymbol parameter in handler.Parameters)
        {
            AttributeData? binding = BindingOf(parameter);
            if (Matches(NameOf(parameter, binding), name) && !IsOtherwiseBound(binding))
                return sources.Get(parameter);
            if (binding?.AttributeClass?.Name is "AsParametersAttribute" or "FromRouteAttribute"
                && FindIn(parameter.Type, name, sources) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static SourceInfo? FindIn(ITypeSymbol type, string name, SourceMap sources)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property && Matches(NameOf(property, BindingOf(property)), name))
                return sources.Get(property);
        }

        return null;
    }

    private static AttributeData? BindingOf(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: var name }
                && (name.StartsWith("From", StringComparison.Ordinal) || name == "AsParametersAttribute"))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool IsOtherwiseBound(AttributeData? binding) =>
        binding?.AttributeClass?.Name is "FromBodyAttribute" or "FromHeaderAttribute" or "FromFormAttribute"
            or "FromServicesAttribute";

    private static string NameOf(ISymbol symbol, AttributeData? binding)
    {
        if (binding is null)
            return symbol.Name;
        foreach (KeyValuePair<string, TypedConstant> argument in binding.NamedArguments)
        {
            if (argument is { Key: "Name", Value.Value: string name })
                return name;
        }

        return symbol.Name;
    }

    private static bool Matches(string name, string placeholder) =>
        string.Equals(name, placeholder, StringComparison.OrdinalIgnoreCase);
}
