namespace PrivacyAnnotations;

/// <summary>
/// Reads IP addresses in their usual text form and nothing looser: a parser that took a bare number for an address
/// would print the head of a telephone number as a network.
/// </summary>
internal static class IpAddressText
{
    /// <summary>Dotted quad of decimal numbers; the octets, most significant first, in one number.</summary>
    public static bool TryReadV4(Chars text, int start, int end, out uint address)
    {
        address = 0;
        int index = start;
        for (int octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (index >= end || text[index++] != '.'))
                return false;
            int from = index;
            uint value = 0;
            while (index < end && CharRules.IsDigit(text[index]) && index - from < 3)
                value = (value * 10) + (uint)(text[index++] - '0');
            if (index == from || value > 255)
                return false;
            address = (address << 8) | value;
        }

        return index == end;
    }

    /// <summary>Up to eight groups of hexadecimal digits with at most one gap; a dotted quad may end it.</summary>
    public static bool TryReadV6(Chars text, int start, int end, out Ipv6Groups groups)
    {
        groups = default;
        int count = 0;
        int gap = -1;
        int index = start;
        if (StartsWithColons(text, index, end))
        {
            gap = 0;
            index += 2;
        }

        while (index < end)
        {
            int stop = FindColon(text, index, end);
            if (stop == end && TryReadV4(text, index, end, out uint quad))
            {
                if (!groups.TrySet(count, (int)(quad >> 16)) || !groups.TrySet(count + 1, (int)(quad & 0xFFFF)))
                    return false;
                count += 2;
                break;
            }

            if (!TryReadGroup(text, index, stop, out int group) || !groups.TrySet(count++, group))
                return false;
            index = stop;
            if (index == end)
                break;
            if (StartsWithColons(text, index, end))
            {
                if (gap >= 0)
                    return false;
                gap = count;
                index++;
            }

            index++;
            if (index == end && gap != count)
                return false;
        }

        return groups.TryOpenGap(gap, count);
    }

    private static bool StartsWithColons(Chars text, int index, int end) =>
        index + 1 < end && text[index] == ':' && text[index + 1] == ':';

    private static int FindColon(Chars text, int index, int end)
    {
        while (index < end && text[index] != ':')
            index++;
        return index;
    }

    private static bool TryReadGroup(Chars text, int start, int end, out int group)
    {
        group = 0;
        if (end - start is < 1 or > 4)
            return false;
        for (int i = start; i < end; i++)
        {
            char lower = CharRules.Lower(text[i]);
            int digit = CharRules.IsDigit(lower) ? lower - '0' : lower is >= 'a' and <= 'f' ? lower - 'a' + 10 : -1;
            if (digit < 0)
                return false;
            group = (group << 4) | digit;
        }

        return true;
    }
}
