using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Privacy.Model;
using PrivacyInventory.Exports;

namespace PrivacyInventory.Output;

/// <summary>The lists of an inventory as tables for people, one column per question a reader has.</summary>
internal static class InventoryTables
{
    private const string NotStated = "not stated";

    public static ExportTable Members(InventoryDocument document) => new(
        "Members",
        [
            "Assembly", "Type", "Member", "Kind", "Member type", "Category", "GDPR status", "Subject", "Purposes",
            "Legal bases", "Recipients", "Retention rule", "Retention period", "Sources", "Redaction", "Encrypted",
            "Clauses", "File", "Line",
        ],
        document.Members.Select(Row));

    public static ExportTable Processing(InventoryDocument document) => new(
        "Processing",
        ["Purpose", "Legal basis", "Category", "Subject", "Recipient", "Countries", "Collected at", "Disclosed at", "Clauses"],
        document.Processing.Select(row => new[]
        {
            row.Purpose,
            row.LegalBasis ?? NotStated,
            row.Category,
            row.Subject ?? "",
            row.Recipient ?? "",
            Join(row.Countries),
            Join(row.CollectedAt),
            Join(row.DisclosedAt),
            Join(row.Clauses),
        }));

    public static ExportTable Recipients(InventoryDocument document) => new(
        "Recipients",
        ["Recipient", "Roles", "Countries", "Transfer mechanism", "Contract", "Places", "Clauses"],
        document.Recipients.Select(row => new[]
        {
            row.Id,
            Join(row.Roles),
            row.Countries.IsEmpty ? NotStated : Join(row.Countries),
            row.TransferMechanism ?? "",
            row.ContractUrl ?? "",
            Join(row.Places),
            Join(row.Clauses),
        }));

    private static string[] Row(InventoryMember row) =>
    [
        row.Assembly,
        row.Type,
        row.Member,
        row.Kind,
        row.MemberType,
        row.Category,
        row.GdprStatus,
        row.Subject ?? "",
        string.Join("; ", row.Purposes.Select(purpose => purpose.Id)),
        string.Join("; ", row.Purposes.Select(purpose => purpose.LegalBasis ?? NotStated)),
        Join(row.Recipients),
        row.Retention?.Rule ?? "",
        row.Retention is null ? "" : row.Retention.Period ?? NotStated,
        Join(row.Sources),
        row.Redaction,
        row.Encrypted ? "yes" : "no",
        Join(row.Clauses),
        row.Location?.File ?? "",
        row.Location?.Line.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Join(EquatableArray<string> items) => string.Join("; ", items);
}
