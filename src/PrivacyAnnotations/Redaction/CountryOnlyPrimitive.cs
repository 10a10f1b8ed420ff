using System;

namespace PrivacyAnnotations;

/// <summary>
/// Keeps the country of an address: <c>1 Main Street, 10115 Berlin, Germany</c> becomes <c>Germany</c>. An address that
/// does not end in a country keeps nothing.
/// </summary>
internal static class CountryOnlyPrimitive
{
    public const int Limit = 64;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);

        int last = end;
        while (last > start && value[last - 1] is not (',' or ';' or '\n' or '|'))
            last--;
        bool isPart = last > start;
        while (last < end && char.IsWhiteSpace(value[last]))
            last++;
        if (!IsCountry(value, last, end, isPart))
            return text.Refuse(out written);
        text.Append(value, last, end);
        return text.Finish(out written);
    }

    // Two letters at the end of an address may be a state or province: CA, DE, IN, MA.
    private static bool IsCountry(Chars value, int start, int end, bool isPart) =>
        end - start == 2
            ? Contains(CountryNames.Codes, value, start, end)
              && !(isPart && Contains(CountryNames.StateCodes, value, start, end))
            : Contains(CountryNames.Names, value, start, end);

    private static bool Contains(string[] sorted, Chars value, int start, int end)
    {
        int low = 0;
        int high = sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = Compare(sorted[middle], value, start, end);
            if (order == 0)
                return true;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }

    private static int Compare(string name, Chars value, int start, int end)
    {
        int length = Math.Min(name.Length, end - start);
        for (int i = 0; i < length; i++)
        {
            int order = CharRules.Lower(name[i]) - CharRules.Lower(value[start + i]);
            if (order != 0)
                return order;
        }

        return name.Length - (end - start);
    }
}
