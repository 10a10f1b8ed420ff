using System;
using System.Runtime.CompilerServices;

namespace PrivacyInventory.Merging;

/// <summary>
/// Checks that a line is a row in canonical text, without building it. What passes here is what the writer of
/// inventories writes, so it may be copied as it is.
/// </summary>
internal ref struct CanonicalRow
{
    private readonly ReadOnlySpan<byte> _row;
    private readonly ReadOnlySpan<ulong> _quotes;
    private int _position;

    private CanonicalRow(ReadOnlySpan<byte> row, ReadOnlySpan<ulong> quotes)
    {
        _row = row;
        _quotes = quotes;
    }

    /// <summary>True when the bytes are one row of the given shape and nothing else.</summary>
    [SkipLocalsInit]
    public static bool IsValid(ReadOnlySpan<byte> row, RowField[] shape)
    {
        Span<ulong> map = stackalloc ulong[QuoteMap.Words];
        int words = QuoteMap.WordsFor(row.Length);
        if (words > map.Length)
            words = 0;
        Span<ulong> quotes = map[..words];
        if (!QuoteMap.TryFill(row, quotes, out bool hasEscapes))
            return false;
        CanonicalRow scanner = new(row, hasEscapes ? default : quotes);
        return scanner.Object(shape) && scanner._position == row.Length;
    }

    private bool Object(RowField[] shape)
    {
        foreach (RowField field in shape)
        {
            if (!field.Opens(_row[_position..]))
            {
                if (field.IsRequired)
                    return false;
                continue;
            }

            _position += field.Length;
            bool isValid = field.Kind switch
            {
                RowFieldKind.Text => Text(),
                RowFieldKind.Number => Number(),
                RowFieldKind.Flag => true,
                RowFieldKind.Texts => Texts(),
                RowFieldKind.Purposes => Purposes(),
                _ => Object(RowShapes.Retention),
            };
            if (!isValid)
                return false;
        }

        return Take((byte)'}');
    }

    // Stands after the opening quote of the first text.
    private bool Texts()
    {
        while (Text())
        {
            if (Take((byte)']'))
                return true;
            if (!Take((byte)',') || !Take((byte)'"'))
                return false;
        }

        return false;
    }

    // Stands after the opening bracket.
    private bool Purposes()
    {
        do
        {
            if (!Object(RowShapes.Purpose))
                return false;
        }
        while (Take((byte)','));

        return Take((byte)']');
    }

    private bool Number()
    {
        int start = _position;
        if (Peek() == '-')
            _position++;
        int digits = _position;
        while (Peek() is >= (byte)'0' and <= (byte)'9')
            _position++;
        int count = _position - digits;
        // No zero in front, and within 32 bits.
        bool isPlain = count is > 0 and <= 10 && (count == 1 || _row[digits] != '0');
        return isPlain && (count < 10 || int.TryParse(_row[start.._position], out _));
    }

    // Stands after the opening quote; goes behind the closing one.
    private bool Text()
    {
        if (!_quotes.IsEmpty)
        {
            _position = QuoteMap.Next(_quotes, _position) + 1;
            return _position > 0;
        }

        while (true)
        {
            int length = _row[_position..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
                return false;
            _position += length + 1;
            if (_row[_position - 1] == '"')
                return true;
            if (!Escape())
                return false;
        }
    }

    private bool Escape()
    {
        byte escape = Peek();
        _position++;
        if (escape is (byte)'"' or (byte)'\\' or (byte)'n')
            return true;
        if (escape != 'u' || _position + 4 > _row.Length)
            return false;
        int code = 0;
        foreach (byte digit in _row.Slice(_position, 4))
        {
            if (digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
                return false;
            code = (code << 4) | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        _position += 4;
        // Only what must be escaped is, or the same row could be written twice.
        return code is not '\n' and (< ' ' or > '~');
    }

    private bool Take(byte expected)
    {
        if (Peek() != expected)
            return false;
        _position++;
        return true;
    }

    private readonly byte Peek() => _position < _row.Length ? _row[_position] : (byte)0;
}
