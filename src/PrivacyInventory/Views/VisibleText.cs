using System.Globalization;
using System.Text;

namespace PrivacyInventory.Views;

/// <summary>Makes characters that hide or reorder text visible, so that no name can disguise itself.</summary>
internal static class VisibleText
{
    /// <summary>
    /// Replaces control, format (bidirectional marks, zero-width) and unpaired surrogate characters by <c>[U+XXXX]</c>,
    /// line breaks and tabs by a space.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        int first = FirstHidden(text!);
        if (first < 0)
            return text!;

        StringBuilder visible = new(text!.Length + 16);
        visible.Append(text, 0, first);
        for (int index = first; index < text.Length; index++)
        {
            if (IsPair(text, index))
            {
                AppendPair(visible, text, index);
                index++;
            }
            else if (text[index] is '\n' or '\r' or '\t')
            {
                visible.Append(' ');
            }
            else if (IsHidden(text, index))
            {
                AppendCode(visible, text[index]);
            }
            else
            {
                visible.Append(text[index]);
            }
        }

        return visible.ToString();
    }

    private static int FirstHidden(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (IsHidden(text, index))
                return index;
            if (char.IsHighSurrogate(text[index]))
                index++;
        }

        return -1;
    }

    private static bool IsHidden(string text, int index)
    {
        char character = text[index];
        if (character is >= ' ' and <= '~')
            return false;
        if (char.IsSurrogate(character) && !IsPair(text, index))
            return true;
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned;
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static void AppendPair(StringBuilder visible, string text, int index)
    {
        if (IsHidden(text, index))
            AppendCode(visible, char.ConvertToUtf32(text, index));
        else
            visible.Append(text, index, 2);
    }

    private static void AppendCode(StringBuilder visible, int code) =>
        visible.Append("[U+").Append(code.ToString("X4", CultureInfo.InvariantCulture)).Append(']');
}
