using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Categories that an inventory holds for the first time, or no longer.</summary>
internal static class CategoryChanges
{
    public static void Collect(InventoryDocument before, InventoryDocument after, List<InventoryChange> changes)
    {
        Dictionary<string, InventoryMember> old = InventoryDiffSets.ByKey(before.Members, static row => row.Category);
        Dictionary<string, InventoryMember> current =
            InventoryDiffSets.ByKey(after.Members, static row => row.Category);
        foreach (KeyValuePair<string, InventoryMember> pair in current)
        {
            if (!old.ContainsKey(pair.Key))
                changes.Add(Added(pair.Value));
        }

        foreach (KeyValuePair<string, InventoryMember> pair in old)
        {
            if (!current.ContainsKey(pair.Key))
                changes.Add(Removed(pair.Value));
        }
    }

    /// <summary>Data of GDPR Art. 9 or 10.</summary>
    public static bool IsGrave(string gdprStatus) => gdprStatus is "special" or "criminal";

    private static InventoryChange Added(InventoryMember row) => new()
    {
        Severity = IsGrave(row.GdprStatus) ? ChangeSeverity.Blocker : ChangeSeverity.Warning,
        Kind = ChangeKind.Added,
        Subject = ChangeSubject.Category,
        Assembly = row.Assembly,
        Item = row.Category,
        After = row.Category,
        Message = row.GdprStatus switch
        {
            "special" => $"New special category {row.Category} (GDPR Art. 9), first held in {MemberChanges.Name(row)}",
            "criminal" => $"New criminal data {row.Category} (GDPR Art. 10), first held in {MemberChanges.Name(row)}",
            _ => $"New category {row.Category}, first held in {MemberChanges.Name(row)}",
        },
        Clauses = row.Clauses,
        Location = row.Location,
    };

    private static InventoryChange Removed(InventoryMember row) => new()
    {
        Severity = ChangeSeverity.Info,
        Kind = ChangeKind.Removed,
        Subject = ChangeSubject.Category,
        Assembly = row.Assembly,
        Item = row.Category,
        Before = row.Category,
        Message = $"Category {row.Category} is no longer held",
        Clauses = row.Clauses,
        Location = row.Location,
    };
}
