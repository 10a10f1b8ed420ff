namespace PrivacyAnnotations;

/// <summary>The eight groups of an IPv6 address, the first in the highest bits of <c>High</c>.</summary>
internal struct Ipv6Groups
{
    private const int Count = 8;

    public ulong High { get; private set; }

    public ulong Low { get; private set; }

    #if NET8_0_OR_GREATER
    public static Ipv6Groups From(System.ReadOnlySpan<byte> bytes)
#else
    public static Ipv6Groups From(byte[] bytes)
#endif
    {
        Ipv6Groups groups = default;
        for (int i = 0; i < Count; i++)
            groups.TrySet(i, (bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
        return groups;
    }

    public readonly int this[int index] =>
        (int)((index < 4 ? High >> (48 - (16 * index)) : Low >> (112 - (16 * index))) & 0xFFFF);

    public bool TrySet(int index, int group)
    {
        if (index >= Count)
            return false;
        if (index < 4)
            High |= (ulong)group << (48 - (16 * index));
        else
            Low |= (ulong)group << (112 - (16 * index));
        return true;
    }

    /// <summary>Moves the groups after the gap to the end; without a gap there have to be all eight.</summary>
    public bool TryOpenGap(int gap, int count)
    {
        if (gap < 0)
            return count == Count;
        if (count >= Count)
            return false;
        Ipv6Groups source = this;
        this = default;
        for (int i = 0; i < gap; i++)
            TrySet(i, source[i]);
        for (int i = gap; i < count; i++)
            TrySet(Count - count + i, source[i]);
        return true;
    }
}
