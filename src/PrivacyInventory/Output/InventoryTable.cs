using System;
using System.Collections.Generic;
using System.Globalization;
using Privacy.Model;

namespace PrivacyInventory.Output;

/// <summary>The members of an inventory as a table of text, one column per question a reader has.</summary>
internal static class InventoryTable
{
    /// <summary>Column titles with what stands in them.</summary>
    public static IReadOnlyList<(string Title, Func<InventoryMember, string> Cell)> MemberColumns { get; } =
    [
        ("Assembly", static row => row.Assembly),
        ("Type", static row => row.Type),
        ("Member", static row => row.Member),
        ("Kind", static row => row.Kind),
        ("Member type", static row => row.MemberType),
        ("Category", static row => row.Category),
        ("GDPR status", static row => row.GdprStatus),
        ("Subject", static row => row.Subject ?? ""),
        ("Purposes", static row => Join(row.Purposes, static purpose => purpose.Id)),
        ("Legal bases", static row => Join(row.Purposes, static purpose => purpose.LegalBasis ?? "not stated")),
        ("Recipients", static row => string.Join("; ", row.Recipients)),
        ("Retention rule", static row => row.Retention?.Rule ?? ""),
        ("Retention period", static row => row.Retention is null ? "" : row.Retention.Period ?? "not stated"),
        ("Sources", static row => string.Join("; ", row.Sources)),
        ("Redaction", static row => row.Redaction),
        ("Encrypted", static row => row.Encrypted ? "yes" : "no"),
        ("Clauses", static row => string.Join("; ", row.Clauses)),
        ("File", static row => row.Location?.File ?? ""),
        ("Line", static row => row.Location?.Line.ToString(CultureInfo.InvariantCulture) ?? ""),
    ];

    private static string Join(EquatableArray<InventoryPurpose> purposes, Func<InventoryPurpose, string> text)
    {
        List<string> texts = new(purposes.Count);
        foreach (InventoryPurpose purpose in purposes)
            texts.Add(text(purpose));
        return string.Join("; ", texts);
    }
}
