namespace PrivacyAnnotations;

/// <summary>
/// Band of ten years: 37 becomes <c>30-39</c>; from 90 on there is one band, since so few are that old.
/// </summary>
internal static class AgeBandPrimitive
{
    public const int Limit = 8;

    private const int LastBand = 90;
    private const int OldestAge = 130;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return new RedactedText(destination).Finish(out written);

        // More digits than an age has: anything above the oldest age is refused.
        int age = end - start <= 3 ? 0 : int.MaxValue;
        for (int i = start; i < end && age != int.MaxValue; i++)
            age = CharRules.IsDigit(value[i]) ? (age * 10) + (value[i] - '0') : int.MaxValue;
        return TryWrite(age, destination, out written);
    }

    public static bool TryWrite(int age, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        if (age is < 0 or > OldestAge)
            return text.Refuse(out written);
        int band = age >= LastBand ? LastBand : age / 10 * 10;
        text.AppendNumber(band);
        if (band == LastBand)
        {
            text.Append('+');
        }
        else
        {
            text.Append('-');
            text.AppendNumber(band + 9);
        }

        return text.Finish(out written);
    }
}
