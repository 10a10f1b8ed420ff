namespace PrivacyAnnotations;

/// <summary>
/// Keeps the area of a postal code: the outward part of a British one, three characters of a Canadian or a United
/// States one, two of any other.
/// </summary>
internal static class PostcodeAreaPrimitive
{
    public const int Limit = 8;

    private const int LongestCode = 10;
    private const int ShortestCode = 4;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);

        // The shape of the code, D for a digit and L for a letter, without spaces and hyphens.
        int length = 0;
        int digits = 0;
        for (int i = start; i < end; i++)
        {
            if (CharRules.IsDigit(value[i]))
                digits |= 1 << length++;
            else if (CharRules.IsLetter(value[i]))
                length++;
            else if (value[i] is not (' ' or '-'))
                return text.Refuse(out written);
            if (length > LongestCode)
                return text.Refuse(out written);
        }

        if (length < ShortestCode || digits == 0)
            return text.Refuse(out written);
        AppendFirst(ref text, value, start, KeptOf(length, digits));
        return text.Finish(out written);
    }

    private static int KeptOf(int length, int digits)
    {
        const int UnitedStates = 0b11111;
        const int UnitedStatesLong = 0b1_1111_1111;
        const int Canada = 0b101010;
        if ((length == 5 && digits == UnitedStates) || (length == 9 && digits == UnitedStatesLong))
            return 3;
        if (length == 6 && digits == Canada)
            return 3;

        // British: one or two letters, a digit and one more of either, then a digit and two letters.
        bool british = length is >= 5 and <= 7
            && (digits & 1) == 0
            && (digits >> (length - 3)) == 1
            && (digits & 0b110) != 0;
        return british ? length - 3 : 2;
    }

    private static void AppendFirst(ref RedactedText text, Chars value, int start, int count)
    {
        for (int i = start; count > 0; i++)
        {
            if (value[i] is ' ' or '-')
                continue;
            text.Append(value[i]);
            count--;
        }
    }
}
