using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Members that hold personal data: new, gone, or with other purposes, recipients, retention or redaction.
/// </summary>
internal static class MemberChanges
{
    public static void Collect(InventoryDocument before, InventoryDocument after, List<InventoryChange> changes)
    {
        Dictionary<string, InventoryMember> old = InventoryDiffSets.ByKey(before.Members, Key);
        Dictionary<string, InventoryMember> current = InventoryDiffSets.ByKey(after.Members, Key);
        foreach (KeyValuePair<string, InventoryMember> pair in current)
        {
            if (old.TryGetValue(pair.Key, out InventoryMember? previous))
                Compare(previous, pair.Value, changes);
            else
                changes.Add(Added(pair.Value));
        }

        foreach (KeyValuePair<string, InventoryMember> pair in old)
        {
            if (!current.ContainsKey(pair.Key))
                changes.Add(Removed(pair.Value));
        }
    }

    /// <summary><c>Type.Member</c>, or the type alone.</summary>
    public static string Name(InventoryMember row) => row.Member.Length == 0 ? row.Type : row.Type + "." + row.Member;

    private static string Key(InventoryMember row) =>
        row.Assembly + "\n" + row.Type + "\n" + row.Member + "\n" + row.Kind;

    private static void Compare(InventoryMember old, InventoryMember current, List<InventoryChange> changes)
    {
        if (old.Category != current.Category)
            changes.Add(Recategorised(old, current));
        EquatableArray<string> oldPurposes = InventoryDiffSets.Ids(old.Purposes);
        EquatableArray<string> purposes = InventoryDiffSets.Ids(current.Purposes);
        AddAll(changes, current, ChangeSubject.Purpose, "purpose", oldPurposes, purposes);
        AddAll(changes, current, ChangeSubject.Recipient, "recipient", old.Recipients, current.Recipients);
        if (old.Retention != current.Retention)
            changes.Add(Retained(old, current));
        if (old.Redaction != current.Redaction)
            changes.Add(Redacted(old, current));
        if (old.Encrypted && !current.Encrypted)
            changes.Add(Decrypted(current));
    }

    private static void AddAll(
        List<InventoryChange> changes,
        InventoryMember row,
        ChangeSubject subject,
        string word,
        EquatableArray<string> oldItems,
        EquatableArray<string> currentItems)
    {
        foreach (string added in InventoryDiffSets.Missing(oldItems, currentItems))
        {
            string message = $"({row.Category}) has the new {word} {added}";
            changes.Add(Change(row, subject, ChangeSeverity.Warning, null, added, message));
        }

        foreach (string removed in InventoryDiffSets.Missing(currentItems, oldItems))
        {
            string message = $"({row.Category}) no longer has the {word} {removed}";
            changes.Add(Change(row, subject, ChangeSeverity.Info, removed, null, message));
        }
    }

    private static InventoryChange Added(InventoryMember row) => Change(
        row,
        ChangeSubject.Member,
        CategoryChanges.IsGrave(row.GdprStatus) ? ChangeSeverity.Warning : ChangeSeverity.Notice,
        null,
        row.Category,
        $"is new and holds {row.Category}");

    private static InventoryChange Removed(InventoryMember row) =>
        Change(row, ChangeSubject.Member, ChangeSeverity.Info, row.Category, null, $"no longer holds {row.Category}");

    private static InventoryChange Recategorised(InventoryMember old, InventoryMember current) => Change(
        current,
        ChangeSubject.Member,
        ChangeSeverity.Warning,
        old.Category,
        current.Category,
        $"changed from {old.Category} to {current.Category}");

    private static InventoryChange Retained(InventoryMember old, InventoryMember current)
    {
        string? before = InventoryDiffSets.Describe(old.Retention);
        string? after = InventoryDiffSets.Describe(current.Retention);
        string message = after is null
            ? $"lost its retention rule {before}"
            : $"is kept by {after} instead of {before ?? "no rule"}";
        ChangeSeverity severity = RetentionPeriods.Severity(old.Retention, current.Retention);
        return Change(current, ChangeSubject.Retention, severity, before, after, message);
    }

    private static InventoryChange Decrypted(InventoryMember row) =>
        Change(row, ChangeSubject.Member, ChangeSeverity.Warning, "encrypted", null, "is no longer encrypted");

    private static InventoryChange Redacted(InventoryMember old, InventoryMember current) => Change(
        current,
        ChangeSubject.Redaction,
        current.Redaction == "keep" ? ChangeSeverity.Warning : ChangeSeverity.Notice,
        old.Redaction,
        current.Redaction,
        $"is redacted by {current.Redaction} instead of {old.Redaction}");

    private static InventoryChange Change(
        InventoryMember row,
        ChangeSubject subject,
        ChangeSeverity severity,
        string? before,
        string? after,
        string message) => new()
    {
        Severity = severity,
        Kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed,
        Subject = subject,
        Assembly = row.Assembly,
        Item = Name(row),
        Before = before,
        After = after,
        Message = Name(row) + " " + message,
        Clauses = row.Clauses,
        Location = row.Location,
    };
}
