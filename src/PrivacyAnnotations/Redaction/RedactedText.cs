namespace PrivacyAnnotations;

/// <summary>
/// Fills a buffer from the front; what does not fit marks the whole as failed and writes nothing more.
/// </summary>
internal ref struct RedactedText(CharBuffer destination)
{
    private readonly CharBuffer _destination = destination;
    private int _length;
    private bool _overflow;

    public void Append(char value)
    {
        if (_length < _destination.Length)
            _destination[_length++] = value;
        else
            _overflow = true;
    }

    public void Append(string text)
    {
        foreach (char value in text)
            Append(value);
    }

    public void Append(Chars text, int start, int end)
    {
        for (int i = start; i < end; i++)
            Append(text[i]);
    }

    public void AppendNumber(long value)
    {
        if (value < 0)
            Append('-');
        ulong magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        int digits = 1;
        for (ulong rest = magnitude; rest >= 10; rest /= 10)
            digits++;
        if (digits > _destination.Length - _length)
        {
            _overflow = true;
            return;
        }

        _length += digits;
        for (int i = _length - 1; digits > 0; i--, digits--)
        {
            _destination[i] = (char)('0' + (int)(magnitude % 10));
            magnitude /= 10;
        }
    }

    public void AppendHex(int value)
    {
        int shift = 12;
        while (shift > 0 && value >> shift == 0)
            shift -= 4;
        for (; shift >= 0; shift -= 4)
            Append("0123456789abcdef"[(value >> shift) & 15]);
    }

    /// <summary>Ends the text; false, with a length of zero, when the buffer was too small.</summary>
    public readonly bool Finish(out int written)
    {
        written = _overflow ? 0 : _length;
        return !_overflow;
    }

    /// <summary>Gives up before anything is written.</summary>
    public readonly bool Fail(out int written)
    {
        written = 0;
        return false;
    }

    /// <summary>Ends the text with the marker alone: for a value that has not the form a primitive expects.</summary>
    public bool Refuse(out int written)
    {
        _length = 0;
        _overflow = false;
        Append(Redact.Marker);
        return Finish(out written);
    }
}
