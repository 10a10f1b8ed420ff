using System;
using System.Collections.Generic;
using Privacy.Model.Json;

namespace Privacy.Model;

/// <summary>Reads values that must be one of a list of words, or have the form of a date, period, country or address.</summary>
internal static class TermReader
{
    /// <summary>One of the words, in the case of the list if <paramref name="anyCase"/> is set.</summary>
    public static string? Term(
        this ObjectReader reader, string key, IReadOnlyList<string> words, bool anyCase = false)
    {
        if (reader.Text(key) is not { } text)
            return null;
        foreach (string word in words)
        {
            if (string.Equals(word, text, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return word;
        }

        ReportUnknown(reader.File, reader.Take(key)!, key, text, words);
        return null;
    }

    public static EquatableArray<string>? Terms(
        this ObjectReader reader, string key, IReadOnlyList<string> words, bool allowSingle = false) =>
        reader.Texts(key, allowSingle, (text, node) =>
        {
            if (!Contains(words, text))
                ReportUnknown(reader.File, node, key, text, words);
        });

    /// <summary>An ISO 8601 period, or one of the words.</summary>
    public static string? Period(this ObjectReader reader, string key, params string[] words)
    {
        if (reader.Text(key) is not { } text)
            return null;
        if (Contains(words, text) || IsPeriod(text))
            return text;
        string also = words.Length == 0 ? "" : $" or \"{string.Join("\" or \"", words)}\"";
        reader.File.Invalid(reader.Take(key)!, $"\"{key}\" must be an ISO 8601 period such as \"P3Y\"{also}");
        return null;
    }

    public static bool IsPeriod(string text) => text != "indefinite" && RetentionPeriods.Days(text) is not null;

    /// <summary>A date as year, month and day.</summary>
    public static string? Date(this ObjectReader reader, string key)
    {
        if (reader.Text(key) is not { } text)
            return null;
        if (IsoDate.TryParse(text, out _))
            return text;
        reader.File.Invalid(reader.Take(key)!, $"\"{key}\" must be a date such as \"2026-01-31\"");
        return null;
    }

    /// <summary>ISO 3166-1 alpha-2 country codes.</summary>
    public static EquatableArray<string>? Countries(this ObjectReader reader, string key) =>
        reader.Texts(key, visit: (text, node) =>
        {
            if (!CountryCodes.Contains(text))
                reader.File.Invalid(node, $"unknown country \"{text}\"; use an ISO 3166-1 code of two capital letters");
        });

    public static EquatableArray<string>? References(
        this ObjectReader reader, string key, PolicyReferenceKind kind, bool allowSingle = false) =>
        reader.Texts(key, allowSingle, (text, node) => reader.File.Refer(kind, text, node));

    /// <summary>An id declared elsewhere; with <paramref name="required"/> its absence is an error.</summary>
    public static string? Reference(
        this ObjectReader reader, string key, PolicyReferenceKind kind, bool required = false)
    {
        string? text = required ? reader.RequiredText(key) : reader.Text(key);
        if (text is not null)
            reader.File.Refer(kind, text, reader.Take(key)!);
        return text;
    }

    private static bool Contains(IReadOnlyList<string> words, string text)
    {
        foreach (string word in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void ReportUnknown(
        PolicyFile file, JsonNode node, string key, string text, IReadOnlyList<string> words)
    {
        string hint = Suggestion.Phrase(text, words);
        if (hint.Length == 0)
            hint = $"; use one of {string.Join(", ", words)}";
        file.Invalid(node, $"unknown {key} \"{text}\"{hint}");
    }
}
