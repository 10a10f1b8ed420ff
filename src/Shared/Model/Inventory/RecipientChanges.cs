using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Recipients and the countries they stand in.</summary>
internal static class RecipientChanges
{
    public static void Collect(InventoryDocument before, InventoryDocument after, List<InventoryChange> changes)
    {
        Dictionary<string, InventoryRecipient> old = InventoryDiffSets.ByKey(before.Recipients, Key);
        Dictionary<string, InventoryRecipient> current = InventoryDiffSets.ByKey(after.Recipients, Key);
        foreach (KeyValuePair<string, InventoryRecipient> pair in current)
        {
            if (old.TryGetValue(pair.Key, out InventoryRecipient? previous))
                Compare(previous, pair.Value, changes);
            else
                changes.Add(Added(pair.Value));
        }

        foreach (KeyValuePair<string, InventoryRecipient> pair in old)
        {
            if (!current.ContainsKey(pair.Key))
                changes.Add(Removed(pair.Value));
        }
    }

    private static string Key(InventoryRecipient row) => row.Assembly + "\n" + row.Id;

    private static InventoryChange Added(InventoryRecipient row)
    {
        string countries = InventoryDiffSets.Join(row.Countries) ?? "country not stated";
        return Change(row, ChangeSubject.Recipient, ChangeSeverity.Warning, null, row.Id, $"is new ({countries})");
    }

    private static InventoryChange Removed(InventoryRecipient row) =>
        Change(row, ChangeSubject.Recipient, ChangeSeverity.Info, row.Id, null, "receives nothing any more");

    private static void Compare(InventoryRecipient old, InventoryRecipient current, List<InventoryChange> changes)
    {
        foreach (string country in InventoryDiffSets.Missing(old.Countries, current.Countries))
        {
            string safeguard = current.TransferMechanism ?? "no transfer mechanism stated";
            string message = $"now stands in {country} too ({safeguard})";
            changes.Add(Change(current, ChangeSubject.Country, ChangeSeverity.Warning, null, country, message));
        }

        foreach (string country in InventoryDiffSets.Missing(current.Countries, old.Countries))
        {
            string message = $"no longer stands in {country}";
            changes.Add(Change(current, ChangeSubject.Country, ChangeSeverity.Info, country, null, message));
        }

        if (old.TransferMechanism is not null && old.TransferMechanism != current.TransferMechanism)
        {
            changes.Add(Resecured(old, current));
        }
    }

    private static InventoryChange Resecured(InventoryRecipient old, InventoryRecipient current)
    {
        string mechanism = current.TransferMechanism ?? "none";
        string message = $"has the transfer mechanism {mechanism} instead of {old.TransferMechanism}";
        return Change(
            current,
            ChangeSubject.Recipient,
            ChangeSeverity.Warning,
            old.TransferMechanism,
            current.TransferMechanism,
            message);
    }

    private static InventoryChange Change(
        InventoryRecipient row,
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
            Item = row.Id,
            Before = before,
            After = after,
            Message = "Recipient " + row.Id + " " + message,
            Clauses = row.Clauses,
            Location = row.Location,
        };
    }
}
