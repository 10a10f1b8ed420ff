using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PrivacyInventory.Merging;

/// <summary>
/// A bit for each byte of a row that is a quote. Texts of a row are short, so finding their ends one by one costs more
/// than finding all quotes at once.
/// </summary>
internal static class QuoteMap
{
    /// <summary>Words of the longest map; rows beyond it are rare and scanned without.</summary>
    public const int Words = 32;

    public static int WordsFor(int length) => (length + 63) >> 6;

    /// <summary>False when the row holds anything but printable ASCII; an empty map stays empty.</summary>
    [SkipLocalsInit]
    public static bool TryFill(ReadOnlySpan<byte> row, Span<ulong> quotes, out bool hasEscapes)
    {
        hasEscapes = false;
        if (quotes.IsEmpty)
            return row.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
        Vector256<byte> wrong = default;
        Vector256<byte> escapes = default;
        int position = 0;
        for (; position + 64 <= row.Length; position += 64)
            quotes[position >> 6] = Map(row.Slice(position, 64), ref wrong, ref escapes);
        if (position < row.Length)
        {
            Span<byte> rest = stackalloc byte[64];
            rest.Fill((byte)' ');
            row[position..].CopyTo(rest);
            quotes[position >> 6] = Map(rest, ref wrong, ref escapes);
        }

        hasEscapes = escapes != default;
        return wrong == default;
    }

    /// <summary>The first quote at or after a position; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> quotes, int position)
    {
        int word = position >> 6;
        if (word >= quotes.Length)
            return -1;
        ulong bits = quotes[word] & (ulong.MaxValue << (position & 63));
        while (bits == 0)
        {
            if (++word == quotes.Length)
                return -1;
            bits = quotes[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    private static ulong Map(ReadOnlySpan<byte> bytes, ref Vector256<byte> wrong, ref Vector256<byte> escapes)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        Vector256<byte> low = Vector256.LoadUnsafe(ref start);
        Vector256<byte> high = Vector256.LoadUnsafe(ref start, 32);
        wrong |= Unprintable(low) | Unprintable(high);
        Vector256<byte> escape = Vector256.Create((byte)'\\');
        escapes |= Vector256.Equals(low, escape) | Vector256.Equals(high, escape);
        Vector256<byte> quote = Vector256.Create((byte)'"');
        uint first = Vector256.Equals(low, quote).ExtractMostSignificantBits();
        uint second = Vector256.Equals(high, quote).ExtractMostSignificantBits();
        return first | ((ulong)second << 32);
    }

    // Bytes of 128 and above are negative, and so less than a space.
    private static Vector256<byte> Unprintable(Vector256<byte> bytes) =>
        (Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' '))
            | Vector256.Equals(bytes.AsSByte(), Vector256.Create((sbyte)127))).AsByte();
}
