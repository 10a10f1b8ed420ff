using System;
using System.Collections.Generic;

namespace PrivacyAnnotations;

/// <summary>The only way to a <see cref="Suppressed{T}"/>.</summary>
public static class SuppressionFilter
{
    /// <summary>Takes out those who objected, and those without an address.</summary>
    /// <typeparam name="T">An addressee.</typeparam>
    /// <param name="list">Those who objected.</param>
    /// <param name="items">The addressees.</param>
    /// <param name="address">Gives an addressee's address.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Suppressed<T> Filter<T>(this ISuppressionList list, IEnumerable<T> items, Func<T, string?> address)
    {
        if (list is null)
            throw new ArgumentNullException(nameof(list));
        if (items is null)
            throw new ArgumentNullException(nameof(items));
        if (address is null)
            throw new ArgumentNullException(nameof(address));
        List<T> kept = [];
        foreach (T item in items)
        {
            if (address(item) is { Length: > 0 } text && !list.Contains(text))
                kept.Add(item);
        }

        return new Suppressed<T>(kept);
    }
}
