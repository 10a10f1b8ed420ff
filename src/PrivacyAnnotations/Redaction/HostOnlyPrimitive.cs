namespace PrivacyAnnotations;

/// <summary>
/// Keeps scheme and host of a URL: <c>https://ada@example.com:8080/orders?id=7</c> becomes <c>https://example.com</c>.
/// </summary>
internal static class HostOnlyPrimitive
{
    public const int Limit = LongestScheme + 260;

    private const int LongestScheme = 16;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);

        int authority = FindAuthority(value, start, end);
        if (authority < 0)
            return text.Refuse(out written);
        int hostStart = authority;
        int hostEnd = FindHostEnd(value, ref hostStart, end);
        bool bracketed = hostEnd > hostStart && value[hostStart] == '[';
        if (bracketed ? !IsAddress(value, hostStart, hostEnd) : !CharRules.IsHostName(value, hostStart, hostEnd))
            return text.Refuse(out written);
        text.Append(value, start, authority);
        text.Append(value, hostStart, hostEnd);
        return text.Finish(out written);
    }

    // The index after "scheme://", or -1.
    private static int FindAuthority(Chars value, int start, int end)
    {
        int i = start;
        while (i < end && i - start < LongestScheme && IsSchemeChar(value[i], i == start))
            i++;
        bool found = i > start && i + 2 < end && value[i] == ':' && value[i + 1] == '/' && value[i + 2] == '/';
        return found ? i + 3 : -1;
    }

    private static bool IsSchemeChar(char value, bool isFirst) =>
        CharRules.IsLetter(value) || (!isFirst && (CharRules.IsDigit(value) || value is '+' or '-' or '.'));

    // A backslash ends the authority too: browsers read it as a slash.
    private static int FindHostEnd(Chars value, ref int start, int end)
    {
        int stop = start;
        for (; stop < end && value[stop] is not ('/' or '?' or '#' or '\\'); stop++)
        {
            if (value[stop] == '@')
                start = stop + 1;
        }

        for (int i = stop - 1; i >= start && value[i] != ']'; i--)
        {
            if (value[i] == ':')
                stop = i;
        }

        return stop;
    }

    private static bool IsAddress(Chars value, int start, int end)
    {
        if (end - start is < 4 or > 48 || value[end - 1] != ']')
            return false;
        for (int i = start + 1; i < end - 1; i++)
        {
            char lower = CharRules.Lower(value[i]);
            if (!CharRules.IsDigit(lower) && lower is not ((>= 'a' and <= 'f') or ':' or '.'))
                return false;
        }

        return true;
    }
}
