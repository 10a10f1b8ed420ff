using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Sinks that are one only under certain keys, such as the header <c>Set-Cookie</c>.</summary>
internal static class KeyedSinks
{
    /// <summary>Whether the call's key is one of the names separated by commas.</summary>
    public static bool IsNamed(CallSite call, string names)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "key" or "name" && NameOf(argument.Value) is { } key)
                return Contains(names, key);
        }

        return false;
    }

    /// <summary>The constant name of the cookie that a call writes.</summary>
    public static string? CookieOf(CallSite call)
    {
        if (call.Method.ContainingType.Name is not ("IResponseCookies" or "Cookie" or "SetCookieHeaderValue" or "HttpCookie"))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "key" or "name" && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                return name;
        }

        return null;
    }

    // HeaderNames.SetCookie is a field whose name spells the header.
    private static string? NameOf(IOperation key)
    {
        while (key is IConversionOperation conversion)
            key = conversion.Operand;
        if (key.ConstantValue is { HasValue: true, Value: string text })
            return text;
        return key is IFieldReferenceOperation { Field: { ContainingType.Name: "HeaderNames", Name: var name } } ? name : null;
    }

    private static bool Contains(string names, string key)
    {
        foreach (string name in names.Split(','))
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase)
                || string.Equals(name.Replace("-", ""), key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
