namespace PrivacyAnnotations;

/// <summary>Tells the number of UTF-16 code units: <c>[5 chars]</c>.</summary>
internal static class LengthPrimitive
{
    public const int Limit = 20;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        text.Append('[');
        text.AppendNumber(value.Length);
        text.Append(" chars]");
        return text.Finish(out written);
    }
}
