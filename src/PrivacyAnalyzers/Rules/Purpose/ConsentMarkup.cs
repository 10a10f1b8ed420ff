using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>A checkbox of a page that is checked from the start, with the name it is bound to.</summary>
internal readonly record struct CheckedBox(string Name, TextSpan Span);

/// <summary>
/// Finds checked checkboxes in the text of a Razor page: tags outside comments whose attribute <c>checked</c> is written
/// out. What an expression decides is not known here.
/// </summary>
internal static class ConsentMarkup
{
    private const string Tag = "<input";

    public static IEnumerable<CheckedBox> FindChecked(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            if (SkipComment(text, ref position))
                continue;
            if (IsAt(text, position, Tag) && position + Tag.Length < text.Length && !char.IsLetter(text[position + Tag.Length]))
            {
                Dictionary<string, string?> attributes = ReadAttributes(text, position + Tag.Length, out int end);
                if (IsChecked(attributes) && FindName(attributes) is { } name)
                    yield return new CheckedBox(name, TextSpan.FromBounds(position, end));
                position = end;
                continue;
            }

            position++;
        }
    }

    private static bool SkipComment(string text, ref int position)
    {
        string? close = IsAt(text, position, "<!--") ? "-->" : IsAt(text, position, "@*") ? "*@" : null;
        if (close is null)
            return false;
        int end = text.IndexOf(close, position + 2, StringComparison.Ordinal);
        position = end < 0 ? text.Length : end + close.Length;
        return true;
    }

    private static bool IsAt(string text, int position, string word) =>
        string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // name, name=value, name="value", name='value', up to the end of the tag; half-typed tags end with the text.
    private static Dictionary<string, string?> ReadAttributes(string text, int position, out int end)
    {
        Dictionary<string, string?> attributes = new(StringComparer.OrdinalIgnoreCase);
        while (position < text.Length && text[position] != '>')
        {
            if (char.IsWhiteSpace(text[position]) || text[position] == '/')
            {
                position++;
                continue;
            }

            int start = position;
            while (position < text.Length && !char.IsWhiteSpace(text[position]) && text[position] is not ('=' or '>' or '/'))
                position++;
            string name = text.Substring(start, position - start);
            string? value = ReadValue(text, ref position);
            if (name.Length == 0)
                position++;
            else
                attributes[name] = value;
        }

        end = Math.Min(text.Length, position + 1);
        return attributes;
    }

    private static string? ReadValue(string text, ref int position)
    {
        int next = position;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= text.Length || text[next] != '=')
            return null;
        next++;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        int start = next;
        if (next < text.Length && text[next] is '"' or '\'')
        {
            int close = text.IndexOf(text[next], next + 1);
            position = close < 0 ? text.Length : close + 1;
            return text.Substring(start + 1, Math.Max(0, (close < 0 ? text.Length : close) - start - 1));
        }

        while (next < text.Length && !char.IsWhiteSpace(text[next]) && text[next] != '>')
            next++;
        position = next;
        return text.Substring(start, next - start);
    }

    private static bool IsChecked(Dictionary<string, string?> attributes) =>
        attributes.TryGetValue("type", out string? type)
        && string.Equals(type, "checkbox", StringComparison.OrdinalIgnoreCase)
        && attributes.TryGetValue("checked", out string? state)
        && (state is null or "" or "checked" or "true" or "@true" or "@(true)" or "True");

    private static string? FindName(Dictionary<string, string?> attributes)
    {
        foreach (string key in new[] { "asp-for", "name", "@bind", "@bind-value", "id" })
        {
            if (attributes.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value))
                return value!.Trim().TrimStart('@');
        }

        return null;
    }
}
