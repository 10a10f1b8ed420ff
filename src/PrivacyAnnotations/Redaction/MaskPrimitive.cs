namespace PrivacyAnnotations;

/// <summary>Keeps the first character: <c>Ada</c> becomes <c>A***</c>.</summary>
internal static class MaskPrimitive
{
    public const int Limit = 8;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        if (value.Length == 0)
            return text.Finish(out written);

        // A value of one character would be shown whole.
        int first = CharRules.LengthAt(value, 0);
        if (first < value.Length)
            text.Append(value, 0, first);
        text.Append(Redact.Marker);
        return text.Finish(out written);
    }
}
