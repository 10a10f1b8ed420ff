using System;

namespace PrivacyAnnotations;

/// <summary>Rounds degrees to one decimal, about 11 km of latitude: <c>52.5244</c> becomes <c>52.5</c>.</summary>
internal static class RoundGeoPrimitive
{
    public const int Limit = 24;

    private const int MaximumDegrees = 180;

    public static bool TryWrite(double degrees, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);

        // What is no degree may be metres of a grid, which one decimal leaves exact.
        if (!(degrees is >= -MaximumDegrees and <= MaximumDegrees))
            return text.Refuse(out written);
        AppendTenths(ref text, (long)Math.Round(degrees * 10, MidpointRounding.AwayFromZero));
        return text.Finish(out written);
    }

    /// <summary>A decimal number of degrees, or two of them parted by a comma, a semicolon or spaces.</summary>
    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int index, out int end);
        if (index == end)
            return text.Finish(out written);

        for (int count = 1; ; count++)
        {
            if (!TryReadTenths(value, ref index, end, out long tenths))
                return text.Refuse(out written);
            AppendTenths(ref text, tenths);
            if (index == end)
                return text.Finish(out written);
            if (count == 2 || !SkipSeparator(value, ref index, end))
                return text.Refuse(out written);
            text.Append(',');
        }
    }

    private static bool TryReadTenths(Chars value, ref int index, int end, out long tenths)
    {
        tenths = 0;
        bool negative = value[index] == '-';
        if (value[index] is '-' or '+')
            index++;
        int start = index;
        while (index < end && CharRules.IsDigit(value[index]) && index - start < 3)
            tenths = (tenths * 10) + (value[index++] - '0');
        if (index == start)
            return false;
        tenths *= 10;
        if (index < end && value[index] == '.')
            tenths += ReadFraction(value, ref index, end);
        bool inRange = tenths <= MaximumDegrees * 10;
        tenths = negative ? -tenths : tenths;
        return inRange;
    }

    private static int ReadFraction(Chars value, ref int index, int end)
    {
        int start = ++index;
        while (index < end && CharRules.IsDigit(value[index]))
            index++;
        int tenths = index > start ? value[start] - '0' : 0;
        bool up = index > start + 1 && value[start + 1] >= '5';
        return up ? tenths + 1 : tenths;
    }

    private static bool SkipSeparator(Chars value, ref int index, int end)
    {
        int start = index;
        while (index < end && (value[index] is ',' or ';' or ' '))
            index++;
        return index > start && index < end;
    }

    private static void AppendTenths(ref RedactedText text, long tenths)
    {
        if (tenths < 0)
            text.Append('-');
        long magnitude = Math.Abs(tenths);
        text.AppendNumber(magnitude / 10);
        text.Append('.');
        text.AppendNumber(magnitude % 10);
    }
}
