using System;
using System.Collections;
using System.Collections.Generic;

namespace PrivacyAnnotations;

/// <summary>
/// Addressees of a marketing message from whom those who objected were taken out. A sender that takes this type cannot
/// be given an unfiltered list.
/// </summary>
/// <example>
/// <code>
/// Suppressed&lt;Customer&gt; readers = suppressionList.Filter(customers, static customer => customer.Email);
/// newsletter.Send(readers);
/// </code>
/// </example>
/// <typeparam name="T">An addressee.</typeparam>
public sealed class Suppressed<T> : IReadOnlyList<T>
{
    private readonly List<T> _items;

    internal Suppressed(List<T> items) => _items = items;

    /// <summary>Number of addressees left.</summary>
    public int Count => _items.Count;

    /// <summary>An addressee.</summary>
    /// <param name="index">Position, from zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none at that position.</exception>
    public T this[int index] => _items[index];

    /// <summary>Goes over the addressees in their original order.</summary>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of addressees.</summary>
    [Redacts]
    public override string ToString() => $"{Count} addressees";
}
