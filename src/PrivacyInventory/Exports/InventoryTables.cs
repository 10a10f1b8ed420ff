using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>The rows of an inventory as flat tables, for spreadsheets and warehouses.</summary>
internal static class InventoryTables
{
    public static ExportTable Members(ExportSource source) => new(
        "members",
        "Personal data in code",
        [
            new("assembly", "Assembly"), new("type", "Type"), new("member", "Member"), new("kind", "Kind"),
            new("member_type", "Member type"), new("category", "Category"), new("gdpr_status", "GDPR status"),
            new("subject", "Data subject"), new("subject_key", "Subject key", CellKind.Flag),
            new("purposes", "Purposes", CellKind.List), new("legal_bases", "Legal bases", CellKind.List),
            new("recipients", "Recipients", CellKind.List), new("sources", "Sources", CellKind.List),
            new("retention_rule", "Retention rule"), new("retention_period", "Retention period"),
            new("retention_trigger", "Retention trigger"), new("retention_action", "Retention action"),
            new("redaction", "Redaction in sinks"), new("encrypted", "Encrypted", CellKind.Flag),
            new("clauses", "Clauses", CellKind.List), new("dpv_iri", "DPV"), new("fideslang_key", "fideslang"),
            new("file", "File"), new("line", "Line", CellKind.Number),
        ],
        MemberRows(source));

    public static ExportTable Processing(ExportSource source) => new(
        "processing",
        "Processing",
        [
            new("purpose", "Purpose"), new("legal_basis", "Legal basis"), new("category", "Category"),
            new("gdpr_status", "GDPR status"), new("subject", "Data subject"),
            new("recipients", "Recipients", CellKind.List), new("countries", "Countries", CellKind.List),
            new("third_country", "Outside the EEA", CellKind.Flag),
            new("transfer_mechanisms", "Transfer mechanisms", CellKind.List),
            new("retention", "Retention", CellKind.List), new("retention_gap", "Retention gap", CellKind.Flag),
            new("sources", "Sources", CellKind.List), new("members", "Members", CellKind.Number),
            new("evidence", "Evidence"), new("places", "Places", CellKind.List),
            new("collected_at", "Collected at", CellKind.List), new("disclosed_at", "Disclosed at", CellKind.List),
            new("clauses", "Clauses", CellKind.List), new("assemblies", "Assemblies", CellKind.List),
        ],
        ProcessingRows(source));

    public static ExportTable Exceptions(ExportSource source) => new(
        "exceptions",
        "Reviewed exceptions",
        [
            new("assembly", "Assembly"), new("rule", "Rule"), new("target", "Target"), new("reason", "Reason"),
            new("reviewer", "Reviewer"), new("until", "Until"), new("file", "File"),
            new("line", "Line", CellKind.Number),
        ],
        ExceptionRows(source.Inventory));

    private static IEnumerable<object?[]> MemberRows(ExportSource source)
    {
        foreach (InventoryMember row in source.Inventory.Members)
        {
            List<string> purposes = [];
            List<string> bases = [];
            foreach (InventoryPurpose purpose in row.Purposes)
            {
                purposes.Add(purpose.Id);
                bases.Add(purpose.LegalBasis ?? string.Empty);
            }

            yield return
            [
                row.Assembly, row.Type, row.Member, row.Kind, row.MemberType, row.Category, row.GdprStatus, row.Subject,
                row.SubjectKey, purposes, bases, ListOf(row.Recipients), ListOf(row.Sources), row.Retention?.Rule,
                row.Retention?.Period, row.Retention?.Trigger, row.Retention?.Action, row.Redaction, row.Encrypted,
                ListOf(row.Clauses), source.DpvIriOf(row.Category), source.FideslangKeyOf(row.Category),
                row.Location?.File, row.Location?.Line,
            ];
        }
    }

    private static IEnumerable<object?[]> ProcessingRows(ExportSource source)
    {
        foreach (Activity row in source.Activities)
        {
            List<string> recipients = [];
            foreach (Disclosure disclosure in row.Disclosures)
                recipients.Add(disclosure.Recipient);
            yield return
            [
                row.Purpose, source.LegalBasisOf(row), row.Category, row.GdprStatus, row.Subject, recipients,
                row.Countries, ThirdCountries.ContainsAny(row.Countries), row.TransferMechanisms, row.Retention,
                !row.HasRetentionPeriod, row.Sources, row.Members.Count, row.Evidence, row.Places,
                row.CollectedAt, row.DisclosedAt, row.Clauses, row.Assemblies,
            ];
        }
    }

    private static IEnumerable<object?[]> ExceptionRows(InventoryDocument inventory)
    {
        foreach (InventoryException row in inventory.Exceptions)
        {
            yield return
            [
                row.Assembly, row.Rule, row.Target, row.Reason, row.Reviewer, row.Until, row.Location?.File,
                row.Location?.Line,
            ];
        }
    }

    private static List<string> ListOf(EquatableArray<string> items)
    {
        List<string> list = new(items.Count);
        foreach (string item in items)
            list.Add(item);
        return list;
    }
}
