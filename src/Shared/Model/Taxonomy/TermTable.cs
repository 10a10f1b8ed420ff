using System;
using System.Collections;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Rows in the taxonomy's order, found by code. Built when first asked for; safe for concurrent use.</summary>
internal sealed class TermTable<T>(string rows, Func<string[], T> read) : IReadOnlyList<T>
    where T : class
{
    private Content? _content;

    public int Count => Load().Items.Length;

    public T this[int index] => Load().Items[index];

    /// <summary>The row with this code, compared exactly; null when there is none.</summary>
    public T? Find(string? code) =>
        code is not null && Load().ByCode.TryGetValue(code, out T? item) ? item : null;

    public bool Contains(string? code) => Find(code) is not null;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Load().Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Two threads may build the same content; either result serves.
    private Content Load() => _content ??= new Content(rows, read);

    private sealed class Content
    {
        public Content(string rows, Func<string[], T> read)
        {
            List<string[]> cells = TableText.Split(rows);
            Items = new T[cells.Count];
            ByCode = new Dictionary<string, T>(cells.Count, StringComparer.Ordinal);
            for (int i = 0; i < Items.Length; i++)
            {
                Items[i] = read(cells[i]);
                ByCode.Add(cells[i][0], Items[i]);
            }
        }

        public T[] Items { get; }

        public Dictionary<string, T> ByCode { get; }
    }
}
