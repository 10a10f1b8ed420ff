namespace PrivacyAnnotations;

/// <summary>
/// Keeps the year of a date in any common form (<c>1990-05-17</c>, <c>17.05.1990</c>, <c>19900517</c>,
/// <c>17 May 1990</c>, with or without a time).
/// </summary>
internal static class YearOnlyPrimitive
{
    public const int Limit = 4;

    private const int LongestDate = 64;

    public static bool TryWrite(int year, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        for (int unit = 1000; unit > 0; unit /= 10)
            text.Append((char)('0' + (year / unit % 10)));
        return text.Finish(out written);
    }

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);
        int year = end - start <= LongestDate ? FindYear(value, start, end) : -1;
        return year < 0 ? text.Refuse(out written) : TryWrite(year, destination, out written);
    }

    // The date is the first three runs of digits or letters; four digits among runs of one or two are the year.
    private static int FindYear(Chars value, int start, int end)
    {
        int year = -1;
        int index = start;
        for (int run = 0; run < 3 && index < end; run++)
        {
            int from = index;
            bool digits = CharRules.IsDigit(value[from]);
            while (index < end && (digits ? CharRules.IsDigit(value[index]) : CharRules.IsLetter(value[index])))
                index++;
            int length = index - from;
            if (length == 0)
                return -1;
            if (run == 0 && digits && length == 8)
                return ReadCompact(value, from);
            if (digits && length == 4 && year < 0)
                year = ReadYear(value, from);
            else if (digits ? length > 2 : length is < 3 or > 9)
                return -1;
            if (year >= 0 && index < end && value[index] is 'T' or 't')
                break;
            while (index < end && value[index] is '-' or '/' or '.' or ',' or ' ')
                index++;
        }

        return year;
    }

    private static int ReadCompact(Chars value, int from)
    {
        int month = ReadNumber(value, from + 4, 2);
        int day = ReadNumber(value, from + 6, 2);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? ReadYear(value, from) : -1;
    }

    private static int ReadYear(Chars value, int from)
    {
        int year = ReadNumber(value, from, 4);
        return year is >= 1800 and < 2200 ? year : -1;
    }

    private static int ReadNumber(Chars value, int from, int length)
    {
        int number = 0;
        for (int i = from; i < from + length; i++)
            number = (number * 10) + (value[i] - '0');
        return number;
    }
}
