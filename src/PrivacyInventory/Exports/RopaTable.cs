using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>
/// The record of processing activities of GDPR Art. 30(1) with the columns of the ICO's and the CNIL's forms. What the
/// policy could state and does not is said to be not stated; what only a person can know, such as a breach, is empty.
/// </summary>
internal static class RopaTable
{
    private const string NotStated = "not stated";
    private const int MembersListed = 40;

    public static ExportTable Of(ExportSource source)
    {
        List<ExportColumn> columns = [];
        foreach (RopaColumnInfo column in Taxonomy.RopaColumns)
            columns.Add(new ExportColumn(column.Id, column.IcoLabel ?? column.CnilLabel ?? column.Id));
        return new ExportTable("ropa", "Records of processing activities (GDPR Art. 30)", columns, Rows(source));
    }

    private static IEnumerable<object?[]> Rows(ExportSource source)
    {
        foreach (Activity activity in source.Activities)
        {
            object?[] cells = new object?[Taxonomy.RopaColumns.Count];
            for (int index = 0; index < cells.Length; index++)
                cells[index] = Cell(Taxonomy.RopaColumns[index].Id, activity, source);
            yield return cells;
        }
    }

    private static string? Cell(string column, Activity activity, ExportSource source)
    {
        PurposeEntry? purpose = source.FindPolicyPurpose(activity.Purpose);
        return column switch
        {
            "businessFunction" => purpose?.BusinessFunction ?? NotStated,
            "dpiaRequired" => purpose?.DpiaRequired switch { true => "yes", false => "no", null => NotStated },
            "dpiaProgress" => purpose?.DpiaProgress ?? NotStated,
            "dpiaLink" => purpose?.DpiaUrl ?? NotStated,
            "controller" => ControllerText.Of(source.Policy?.Controller),
            "purpose" => PurposeText(activity, source),
            "subjects" => activity.Subject,
            "categories" => activity.Category,
            "source" => Join(activity.Sources),
            "location" => LocationText(activity),
            "software" => Join(activity.Assemblies),
            "retention" => activity.Retention.Count == 0 ? RetentionText.NotStated : Join(activity.Retention),
            "retentionPolicyLink" => source.Policy?.Retention?.SourceUrl,
            "retentionAdhered" => RopaText.RetentionEvidence(activity),
            "retentionReasons" => RopaText.RetentionExceptions(activity, source.Inventory),
            "security" => RopaText.Security(activity, source.Policy),
            "art6" => RopaText.LegalBasis(source.LegalBasisOf(activity)),
            "art6Special" => CategoryStatus.IsSensitive(activity.GdprStatus)
                ? RopaText.LegalBasis(source.LegalBasisOf(activity))
                : null,
            "art9" => RopaText.SpecialCondition(activity, source),
            "legitimateInterest" => purpose?.Interest ?? source.FindPurpose(activity.Purpose)?.BasisDetail,
            "liaLink" => purpose?.LiaUrl,
            "consentRecord" => purpose?.ConsentRecordUrl,
            "rights" => RopaText.Rights(activity, source),
            "automatedDecisions" => RopaText.AutomatedDecisions(activity),
            "ficheUpdated" => source.Date,
            _ => RecipientCell(column, activity, source),
        };
    }

    private static string? RecipientCell(string column, Activity activity, ExportSource source) => column switch
    {
        "recipients" => RopaRecipients.Names(activity, source),
        "jointController" => RopaRecipients.JointControllers(activity, source),
        "processorContract" => RopaRecipients.Contracts(activity, source),
        "thirdCountries" => RopaRecipients.ThirdCountryNames(activity),
        "safeguards" => RopaRecipients.Safeguards(activity),
        _ => null,
    };

    private static string PurposeText(Activity activity, ExportSource source)
    {
        if (activity.Purpose is not { } id)
            return NotStated;
        string? description = source.FindPolicyPurpose(id)?.Description
            ?? source.FindPurpose(id)?.Description
            ?? Taxonomy.FindPurpose(id)?.Description;
        string text = string.IsNullOrEmpty(description) ? id : $"{id}: {description}";
        return activity.Evidence == "policy" ? text + " (allowed by the policy; no such processing found in code)" : text;
    }

    private static string LocationText(Activity activity) => activity.Places.Count == 0
        ? MembersText(activity)
        : $"{MembersText(activity)}; processed in {Join(activity.Places)}";

    private static string MembersText(Activity activity)
    {
        if (activity.Members.Count <= MembersListed)
            return Join(activity.Members);
        List<string> shown = [];
        for (int index = 0; index < MembersListed; index++)
            shown.Add(activity.Members[index]);
        return $"{Join(shown)} and {activity.Members.Count - MembersListed} more members";
    }

    private static string Join(IEnumerable<string> items) => string.Join("; ", items);
}
