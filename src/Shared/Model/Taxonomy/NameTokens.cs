using System;

namespace Privacy.Model;

/// <summary>
/// The words of an identifier in lower case: parted at borders of case, after digits and at anything that is neither
/// letter nor digit. Works in buffers of the caller.
/// </summary>
internal ref struct NameTokens
{
    /// <summary>Longest identifier that is looked at, and most words of it.</summary>
    public const int MaximumLength = 128;

    public const int MaximumCount = 24;

    private readonly Span<char> _text;
    private readonly Span<int> _ends;

    private NameTokens(Span<char> text, Span<int> ends)
    {
        _text = text;
        _ends = ends;
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<char> this[int index] =>
        _text.Slice(index == 0 ? 0 : _ends[index - 1], _ends[index] - (index == 0 ? 0 : _ends[index - 1]));

    /// <summary>Parts a name; false when it is longer than any name that means something.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="text">Room for <see cref="MaximumLength"/> characters.</param>
    /// <param name="ends">Room for <see cref="MaximumCount"/> words.</param>
    /// <param name="tokens">The words.</param>
    public static bool TrySplit(string name, Span<char> text, Span<int> ends, out NameTokens tokens)
    {
        tokens = new NameTokens(text, ends);
        if (name.Length > MaximumLength)
            return false;

        int length = 0;
        int start = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                if (!tokens.End(ref start, ref length))
                    return false;
                continue;
            }

            if (i > 0 && IsBorder(name, i) && !tokens.End(ref start, ref length))
                return false;
            text[length++] = char.ToLowerInvariant(name[i]);
        }

        return tokens.End(ref start, ref length);
    }

    /// <summary>The word without a plural s: those of three letters and on -ss, -us, -is, -as keep it.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        bool plural = word.Length > 3
            && word[word.Length - 1] == 's'
            && word[word.Length - 2] is not ('s' or 'u' or 'i' or 'a');
        return plural ? word.Slice(0, word.Length - 1) : word;
    }

    private bool End(ref int start, ref int length)
    {
        if (length == start)
            return true;
        if (Count == MaximumCount)
            return false;
        ReadOnlySpan<char> word = _text.Slice(start, length - start);
        if (word.SequenceEqual("ipv4".AsSpan()) || word.SequenceEqual("ipv6".AsSpan()))
            length -= 2;
        _ends[Count++] = length;
        start = length;
        return true;
    }

    // fullName, IPAddress, line1Text; but IPv4 is one word.
    private static bool IsBorder(string name, int index)
    {
        if (!char.IsUpper(name[index]))
            return false;
        if (!char.IsUpper(name[index - 1]))
            return true;
        return index + 1 < name.Length && char.IsLower(name[index + 1]) && !IsIpVersion(name, index);
    }

    private static bool IsIpVersion(string name, int index) =>
        name[index - 1] == 'I'
        && name[index] == 'P'
        && name[index + 1] == 'v'
        && index + 2 < name.Length
        && (name[index + 2] is '4' or '6');
}
