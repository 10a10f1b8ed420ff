using System;

namespace PrivacyInventory.Merging;

/// <summary>
/// Checks that a line is a row in canonical text, without building it. What passes here is what the writer of
/// inventories writes, so it may be copied as it is.
/// </summary>
internal ref struct CanonicalRow
{
    private readonly ReadOnlySpan<byte> _row;
    private int _position;

    private CanonicalRow(ReadOnlySpan<byte> row) => _row = row;

    /// <summary>True when the bytes are one row of the given shape and nothing else.</summary>
    public static bool IsValid(ReadOnlySpan<byte> row, RowField[] shape)
    {
        if (row.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
            return false;
        CanonicalRow scanner = new(row);
        return scanner.Object(shape) && scanner._position == row.Length;
    }

    private bool Object(RowField[] shape)
    {
        if (!Take((byte)'{'))
            return false;
        bool isFirst = true;
        foreach (RowField field in shape)
        {
            if (!TakeName(field.Name, isFirst))
            {
                if (field.IsRequired)
                    return false;
                continue;
            }

            isFirst = false;
            if (!Value(field.Kind))
                return false;
        }

        return Take((byte)'}');
    }

    private bool Value(RowFieldKind kind) => kind switch
    {
        RowFieldKind.Text => Text(),
        RowFieldKind.Number => Number(),
        RowFieldKind.Flag => Take("true"u8),
        RowFieldKind.Texts => List(isObject: false),
        RowFieldKind.Purposes => List(isObject: true),
        _ => Object(RowShapes.Retention),
    };

    private bool List(bool isObject)
    {
        if (!Take((byte)'['))
            return false;
        do
        {
            if (!(isObject ? Object(RowShapes.Purpose) : Text()))
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
        // No zero in front, and within 32 bits with room to spare for the sign.
        bool isPlain = count is > 0 and <= 10 && (count == 1 || _row[digits] != '0');
        return isPlain && int.TryParse(_row[start.._position], out _);
    }

    private bool Text()
    {
        if (!Take((byte)'"'))
            return false;
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

    private bool TakeName(ReadOnlySpan<byte> name, bool isFirst)
    {
        ReadOnlySpan<byte> rest = _row[_position..];
        if (!isFirst)
        {
            if (rest.IsEmpty || rest[0] != ',')
                return false;
            rest = rest[1..];
        }

        if (!rest.StartsWith(name))
            return false;
        _position = _row.Length - rest.Length + name.Length;
        return true;
    }

    private bool Take(ReadOnlySpan<byte> word)
    {
        if (!_row[_position..].StartsWith(word))
            return false;
        _position += word.Length;
        return true;
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
