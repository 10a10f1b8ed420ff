namespace PrivacyAnnotations;

/// <summary>Keeps the last four characters of eight or more: <c>4242424242421881</c> becomes <c>***1881</c>.</summary>
internal static class Last4Primitive
{
    public const int Limit = 8;

    private const int Kept = 4;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (value.Length == 0)
            return text.Finish(out written);

        text.Append(Redact.Marker);

        // Four of fewer than eight characters would be more than half of the value.
        if (end - start < 2 * Kept || !IsWellFormed(value, end))
            return text.Refuse(out written);
        int from = end - Kept;
        text.Append(value, char.IsLowSurrogate(value[from]) ? from + 1 : from, end);
        return text.Finish(out written);
    }

    private static bool IsWellFormed(Chars value, int end)
    {
        int i = char.IsLowSurrogate(value[end - Kept]) ? end - Kept - 1 : end - Kept;
        while (i < end)
        {
            int length = CharRules.LengthAt(value, i);
            if (length == 0 || i + length > end)
                return false;
            i += length;
        }

        return true;
    }
}
