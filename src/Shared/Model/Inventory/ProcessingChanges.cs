using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Processings: a purpose that a category is newly used for, a legal basis that changed.</summary>
internal static class ProcessingChanges
{
    public static void Collect(InventoryDocument before, InventoryDocument after, List<InventoryChange> changes)
    {
        Dictionary<string, InventoryProcessing> old = InventoryDiffSets.ByKey(before.Processing, Key);
        Dictionary<string, InventoryProcessing> current = InventoryDiffSets.ByKey(after.Processing, Key);
        foreach (KeyValuePair<string, InventoryProcessing> pair in current)
        {
            if (!old.TryGetValue(pair.Key, out InventoryProcessing? previous))
                changes.Add(Added(pair.Value));
            else if (previous.Evidence == "policy" && pair.Value.Evidence == "code")
                changes.Add(Begun(pair.Value));
            else if (previous.LegalBasis != pair.Value.LegalBasis)
                changes.Add(Rebased(previous, pair.Value));
        }

        foreach (KeyValuePair<string, InventoryProcessing> pair in old)
        {
            if (!current.ContainsKey(pair.Key))
                changes.Add(Removed(pair.Value));
        }
    }

    private static string Key(InventoryProcessing row) =>
        row.Assembly + "\n" + row.Purpose + "\n" + row.Category + "\n" + row.Subject + "\n" + row.Recipient;

    private static string Name(InventoryProcessing row)
    {
        string name = row.Purpose + " for " + row.Category;
        if (row.Subject is not null)
            name += " of " + row.Subject;
        return row.Recipient is null ? name : name + " to " + row.Recipient;
    }

    private static InventoryChange Added(InventoryProcessing row) =>
        Change(row, ChangeSubject.Processing, ChangeSeverity.Warning, null, "declared", "is new");

    private static InventoryChange Begun(InventoryProcessing row) => Change(
        row,
        ChangeSubject.Processing,
        ChangeSeverity.Warning,
        "allowed by the policy",
        "in code",
        "is new in code; before, only the policy allowed it");

    private static InventoryChange Removed(InventoryProcessing row) =>
        Change(row, ChangeSubject.Processing, ChangeSeverity.Info, "declared", null, "is gone");

    private static InventoryChange Rebased(InventoryProcessing old, InventoryProcessing current)
    {
        string basis = current.LegalBasis ?? "not stated";
        return Change(
            current,
            ChangeSubject.LegalBasis,
            ChangeSeverity.Warning,
            old.LegalBasis,
            current.LegalBasis,
            $"has the legal basis {basis} instead of {old.LegalBasis ?? "none"}");
    }

    private static InventoryChange Change(
        InventoryProcessing row,
        ChangeSubject subject,
        ChangeSeverity severity,
        string? before,
        string? after,
        string message)
    {
        return new InventoryChange
        {
            Severity = severity,
            Kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed,
            Subject = subject,
            Assembly = row.Assembly,
            Item = Name(row),
            Before = before,
            After = after,
            Message = "Processing " + Name(row) + " " + message,
            Clauses = row.Clauses,
            Location = row.Location,
        };
    }
}
