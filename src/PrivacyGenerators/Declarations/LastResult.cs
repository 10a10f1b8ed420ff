using System;

namespace Privacy.Generators.Declarations;

/// <summary>
/// The last result of a costly reading, for as long as nothing it depends on changes. One instance serves one driver,
/// from however many threads; it holds no compilation and no symbol.
/// </summary>
internal sealed class LastResult<T>
{
    private Entry? _last;

    public T Get(ModelKey key, Func<T> read)
    {
        if (_last is { } last && last.Key.Equals(key))
            return last.Value;
        T value = read();
        _last = new Entry(key, value);
        return value;
    }

    private sealed class Entry(ModelKey key, T value)
    {
        public ModelKey Key { get; } = key;

        public T Value { get; } = value;
    }
}
