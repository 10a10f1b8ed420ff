using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Reviewed exceptions: granted, prolonged or gone.</summary>
internal static class ExceptionChanges
{
    public static void Collect(InventoryDocument before, InventoryDocument after, List<InventoryChange> changes)
    {
        Dictionary<string, InventoryException> old = InventoryDiffSets.ByKey(before.Exceptions, Key);
        Dictionary<string, InventoryException> current = InventoryDiffSets.ByKey(after.Exceptions, Key);
        foreach (KeyValuePair<string, InventoryException> pair in current)
        {
            InventoryException row = pair.Value;
            if (!old.TryGetValue(pair.Key, out InventoryException? previous))
                changes.Add(Change(row, ChangeSeverity.Warning, null, Until(row), $"is granted until {Until(row)}"));
            else if (previous.Until != row.Until)
                changes.Add(Prolonged(previous, row));
        }

        foreach (KeyValuePair<string, InventoryException> pair in old)
        {
            if (!current.ContainsKey(pair.Key))
                changes.Add(Change(pair.Value, ChangeSeverity.Info, Until(pair.Value), null, "is gone"));
        }
    }

    private static string Key(InventoryException row) => row.Assembly + "\n" + row.Rule + "\n" + row.Target;

    private static string Until(InventoryException row) => row.Until ?? "no date";

    private static InventoryChange Prolonged(InventoryException previous, InventoryException row) =>
        Change(row, ChangeSeverity.Notice, Until(previous), Until(row), $"now holds until {Until(row)}");

    private static InventoryChange Change(
        InventoryException row, ChangeSeverity severity, string? before, string? after, string message) => new()
    {
        Severity = severity,
        Kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed,
        Subject = ChangeSubject.Exception,
        Assembly = row.Assembly,
        Item = row.Rule + " at " + row.Target,
        Before = before,
        After = after,
        Message = "Exception from " + row.Rule + " at " + row.Target + " " + message,
        Location = row.Location,
    };
}
