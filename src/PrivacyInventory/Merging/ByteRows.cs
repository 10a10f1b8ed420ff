using System;
using System.Collections.Generic;

namespace PrivacyInventory.Merging;

/// <summary>A set of rows, for the sections whose rows many inventories share.</summary>
internal sealed class ByteRows
{
    private readonly Dictionary<int, List<byte[]>> _byHash = [];
    private byte[] _last = [];

    public int Count { get; private set; }

    /// <summary>Adds each of several rows joined by a comma and a line feed.</summary>
    public void AddAll(ReadOnlySpan<byte> rows)
    {
        // Assemblies of one company share most of these rows.
        if (rows.SequenceEqual(_last))
            return;
        _last = rows.ToArray();
        while (!rows.IsEmpty)
        {
            ReadOnlySpan<byte> row = InventorySlices.First(rows);
            Add(row);
            rows = row.Length == rows.Length ? default : rows[(row.Length + 2)..];
        }
    }

    public byte[][] ToSortedArray()
    {
        byte[][] all = new byte[Count][];
        int index = 0;
        foreach (List<byte[]> rows in _byHash.Values)
        {
            foreach (byte[] row in rows)
                all[index++] = row;
        }

        Array.Sort(all, static (first, second) => first.AsSpan().SequenceCompareTo(second));
        return all;
    }

    private void Add(ReadOnlySpan<byte> row)
    {
        HashCode hash = default;
        hash.AddBytes(row);
        int key = hash.ToHashCode();
        if (!_byHash.TryGetValue(key, out List<byte[]>? rows))
            _byHash.Add(key, rows = []);
        foreach (byte[] known in rows)
        {
            if (row.SequenceEqual(known))
                return;
        }

        rows.Add(row.ToArray());
        Count++;
    }
}
