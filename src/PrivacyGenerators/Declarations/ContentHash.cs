namespace Privacy.Generators.Declarations;

/// <summary>A running hash of 128 bits: two texts of one program do not share it.</summary>
internal struct ContentHash
{
    private const ulong Prime = 1099511628211;
    private ulong _low;
    private ulong _high;

    public readonly (ulong Low, ulong High) Value => (_low, _high);

    public void Add(string text)
    {
        foreach (char letter in text)
            Add(letter);

        // Between two texts stands what no text holds.
        Add(ulong.MaxValue);
    }

    public void Add((ulong Low, ulong High) other)
    {
        Add(other.Low);
        Add(other.High);
    }

    public void Add(ulong value)
    {
        unchecked
        {
            _low = (_low ^ value) * Prime;
            _high = ((_high << 13) | (_high >> 51)) + ((value + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9);
        }
    }
}
