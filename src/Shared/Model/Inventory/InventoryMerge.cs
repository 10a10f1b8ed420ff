using System;
using System.Collections.Generic;
using System.Text;

namespace Privacy.Model;

/// <summary>
/// Merges inventories: the result holds every row of every input once, in canonical order. Being a union of sets, it
/// is associative, commutative and idempotent, so any order and grouping of inputs gives the same bytes.
/// </summary>
internal static class InventoryMerge
{
    public static InventoryDocument Merge(params InventoryDocument[] documents) =>
        Merge((IReadOnlyList<InventoryDocument>)documents);

    public static InventoryDocument Merge(IReadOnlyList<InventoryDocument> documents) => new()
    {
        Assemblies = Union(documents, static document => document.Assemblies, InventoryRowText.Append),
        Categories = Union(documents, static document => document.Categories, InventoryRowText.Append),
        Purposes = Union(documents, static document => document.Purposes, InventoryRowText.Append),
        Members = Union(documents, static document => document.Members, InventoryRowText.Append),
        Processing = Union(documents, static document => document.Processing, InventoryRowText.Append),
        Recipients = Union(documents, static document => document.Recipients, InventoryRowText.Append),
        Sinks = Union(documents, static document => document.Sinks, InventoryRowText.Append),
        Exceptions = Union(documents, static document => document.Exceptions, InventoryRowText.Append),
    };

    /// <summary>The same rows in canonical order, each once.</summary>
    public static InventoryDocument Canonical(InventoryDocument document) => Merge(document);

    private static EquatableArray<T> Union<T>(
        IReadOnlyList<InventoryDocument> documents,
        Func<InventoryDocument, EquatableArray<T>> section,
        Action<StringBuilder, T> append)
        where T : IEquatable<T>
    {
        List<T> rows = [];
        foreach (InventoryDocument document in documents)
        {
            foreach (T row in section(document))
                rows.Add(row);
        }

        return InventorySections.Canonical(rows, append);
    }
}
