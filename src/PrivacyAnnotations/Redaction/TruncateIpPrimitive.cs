using System.Net;
using System.Net.Sockets;

namespace PrivacyAnnotations;

/// <summary>
/// Keeps the network: /24 of an IPv4 address, /48 of an IPv6 address. <c>203.0.113.77</c> becomes <c>203.0.113.0</c>.
/// </summary>
internal static class TruncateIpPrimitive
{
    public const int Limit = 24;

    private const int SixToFour = 0x2002;

    public static bool TryWrite(Chars value, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        CharRules.Trim(value, out int start, out int end);
        if (start == end)
            return text.Finish(out written);

        if (IpAddressText.TryReadV4(value, start, end, out uint v4))
            return WriteV4(ref text, v4, out written);
        StripScope(value, ref start, ref end);
        return IpAddressText.TryReadV6(value, start, end, out Ipv6Groups v6)
            ? WriteV6(ref text, v6, out written)
            : text.Refuse(out written);
    }

    public static bool TryWrite(IPAddress address, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
#if NET8_0_OR_GREATER
        System.Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
#else
        byte[] bytes = address.GetAddressBytes();
#endif
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            uint v4 = ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
            return WriteV4(ref text, v4, out written);
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? WriteV6(ref text, Ipv6Groups.From(bytes), out written)
            : text.Refuse(out written);
    }

    private static bool WriteV4(ref RedactedText text, uint address, out int written)
    {
        for (int shift = 24; shift > 0; shift -= 8)
        {
            text.AppendNumber((address >> shift) & 0xFF);
            text.Append('.');
        }

        text.Append('0');
        return text.Finish(out written);
    }

    private static bool WriteV6(ref RedactedText text, Ipv6Groups groups, out int written)
    {
        // An IPv4 address inside an IPv6 one keeps no more than it would alone.
        bool mapped = groups.High == 0 && groups.Low >> 32 == 0xFFFF;
        if (mapped)
            return WriteV4(ref text, (uint)groups.Low, out written);
        int third = groups[0] == SixToFour ? groups[2] & 0xFF00 : groups[2];
        int count = third != 0 ? 3 : groups[1] != 0 ? 2 : groups[0] != 0 ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(':');
            text.AppendHex(i == 2 ? third : groups[i]);
        }

        text.Append("::");
        return text.Finish(out written);
    }

    // [2001:db8::1] and fe80::1%eth0
    private static void StripScope(Chars value, ref int start, ref int end)
    {
        if (value[start] == '[' && value[end - 1] == ']')
        {
            start++;
            end--;
        }

        for (int i = start; i < end; i++)
        {
            if (value[i] == '%')
                end = i;
        }
    }
}
