using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Compares two inventories by meaning: rows are matched by what they are about, and a move to another file or line
/// is no change.
/// </summary>
internal static class InventoryDiff
{
    /// <summary>Every difference, gravest first, then by subject, assembly and item.</summary>
    public static EquatableArray<InventoryChange> Compare(InventoryDocument before, InventoryDocument after)
    {
        List<InventoryChange> changes = [];
        CategoryChanges.Collect(before, after, changes);
        MemberChanges.Collect(before, after, changes);
        ProcessingChanges.Collect(before, after, changes);
        RecipientChanges.Collect(before, after, changes);
        ExceptionChanges.Collect(before, after, changes);
        changes.Sort(Order);
        return changes.ToEquatableArray();
    }

    /// <summary>The gravest severity; null when nothing differs.</summary>
    public static ChangeSeverity? Worst(EquatableArray<InventoryChange> changes) =>
        changes.IsEmpty ? null : changes[0].Severity;

    private static int Order(InventoryChange first, InventoryChange second)
    {
        int order = second.Severity.CompareTo(first.Severity);
        if (order == 0)
            order = first.Subject.CompareTo(second.Subject);
        if (order == 0)
            order = string.CompareOrdinal(first.Assembly, second.Assembly);
        if (order == 0)
            order = string.CompareOrdinal(first.Item, second.Item);
        if (order == 0)
            order = first.Kind.CompareTo(second.Kind);
        if (order == 0)
            order = string.CompareOrdinal(first.Before, second.Before);
        return order != 0 ? order : string.CompareOrdinal(first.After, second.After);
    }
}
