namespace PrivacyAnnotations;

/// <summary>Keeps the first letter of up to four words: <c>Ada King Lovelace</c> becomes <c>A.K.L.</c>.</summary>
internal static class InitialsPrimitive
{
    public const int Limit = MaximumInitials * 3;

    // A name has no more; a sentence would spell an acrostic.
    private const int MaximumInitials = 4;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        int count = 0;
        bool atStart = true;
        for (int i = 0; i < value.Length && count < MaximumInitials; i++)
        {
            if (IsBreak(value[i]))
            {
                atStart = true;
                continue;
            }

            int length = CharRules.LengthAt(value, i);
            if (atStart && (length == 2 || (length == 1 && char.IsLetter(value[i]))))
            {
                text.Append(value, i, i + length);
                text.Append('.');
                count++;
            }

            i += length == 2 ? 1 : 0;
            atStart = false;
        }

        return count == 0 && value.Length > 0 ? text.Refuse(out written) : text.Finish(out written);
    }

    private static bool IsBreak(char value) =>
        value is '-' or '.' or '\'' or ',' or '\u2019' || char.IsWhiteSpace(value);
}
