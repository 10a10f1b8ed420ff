namespace PrivacyAnnotations;

/// <summary>Tests on characters that depend on no culture.</summary>
internal static class CharRules
{
    public static bool IsDigit(char value) => (uint)(value - '0') <= 9;

    public static bool IsLetter(char value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a';

    public static char Lower(char value) => (uint)(value - 'A') <= 'Z' - 'A' ? (char)(value | 0x20) : value;

    /// <summary>Length of the character that starts at an index; 0 for half a surrogate pair or a control.</summary>
    public static int LengthAt(Chars text, int index)
    {
        char value = text[index];
        if (char.IsHighSurrogate(value))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 0;
        return char.IsLowSurrogate(value) || char.IsControl(value) ? 0 : 1;
    }

    public static void Trim(Chars text, out int start, out int end)
    {
        start = 0;
        end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
    }

    /// <summary>
    /// A host name: letters of any script, digits, dots and hyphens, with something between the dots.
    /// </summary>
    public static bool IsHostName(Chars text, int start, int end)
    {
        if (end <= start || end - start > 253)
            return false;
        bool afterDot = true;
        for (int i = start; i < end; i++)
        {
            char value = text[i];
            bool dot = value == '.';
            if ((dot && afterDot) || (!dot && !char.IsLetterOrDigit(value) && value is not ('-' or '_')))
                return false;
            afterDot = dot;
        }

        return true;
    }
}
