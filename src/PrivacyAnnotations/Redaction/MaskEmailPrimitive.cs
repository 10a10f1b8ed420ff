namespace PrivacyAnnotations;

/// <summary>Keeps the first character and the domain: <c>ada@example.com</c> becomes <c>a***@example.com</c>.</summary>
internal static class MaskEmailPrimitive
{
    public const int Limit = 264;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);

        int at = end - 1;
        while (at >= start && value[at] != '@')
            at--;

        // What is no address may be anything, even its first character.
        if (at <= start || !CharRules.IsHostName(value, at + 1, end))
            return text.Refuse(out written);
        int first = CharRules.LengthAt(value, start);
        if (start + first < at)
            text.Append(value, start, start + first);
        text.Append(Redact.Marker);
        text.Append(value, at, end);
        return text.Finish(out written);
    }
}
