using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Cells of a record of processing that combine code, policy and law.</summary>
internal static class RopaText
{
    public static string LegalBasis(string? code)
    {
        if (code is null)
            return "not stated";
        LegalBasisInfo? basis = Taxonomy.LegalBases.Find(code);
        return basis is null ? code : $"{basis.Description} (Art. {basis.Article})";
    }

    /// <summary>Empty for ordinary data; for Art. 9 data the condition, or that none is stated.</summary>
    public static string? SpecialCondition(Activity activity, ExportSource source)
    {
        if (activity.GdprStatus != "special")
            return null;
        string? code = source.FindPolicyPurpose(activity.Purpose)?.Art9Condition
            ?? source.FindPurpose(activity.Purpose)?.Art9Condition;
        TermInfo? condition = Taxonomy.SpecialCategoryConditions.Find(code);
        return condition is null ? code ?? "not stated" : $"{condition.Description} (Art. {condition.Article})";
    }

    public static string Security(Activity activity, PrivacyPolicy? policy)
    {
        List<string> measures = [.. policy?.Header?.Security ?? default];
        if (activity.Redactions.Count != 0)
            measures.Add("redacted in logs and messages: " + string.Join(", ", activity.Redactions));
        if (activity.Encrypted)
            measures.Add("encrypted");
        foreach (AccessEntry access in policy?.Access ?? default)
        {
            if (access.Category == activity.Category && access.Roles is { IsEmpty: false } roles)
                measures.Add("access limited to " + string.Join(", ", roles));
        }

        return string.Join("; ", measures);
    }

    public static string RetentionEvidence(Activity activity) => activity.HasRetentionPeriod
        ? "a rule with a period is declared in code"
        : "no period is declared for all of the data";

    /// <summary>Reasons of the reviewed exceptions from the retention rules (PRIV06xx) on these members.</summary>
    public static string RetentionExceptions(Activity activity, InventoryDocument inventory)
    {
        List<string> reasons = [];
        foreach (InventoryException exception in inventory.Exceptions)
        {
            if (exception.Rule.StartsWith("PRIV06", StringComparison.Ordinal) && Concerns(exception.Target, activity))
                reasons.Add($"{exception.Target}: {exception.Reason}");
        }

        return string.Join("; ", reasons);
    }

    public static string AutomatedDecisions(Activity activity) =>
        CategoryStatus.GroupOf(activity.Category) == "InferredData" || activity.Purpose == "AdvertisingProfiling"
            ? "profiling"
            : "none found";

    /// <summary>Rights of GDPR Art. 7(3), 12 to 22 and 77 that the legal basis and source give.</summary>
    public static string Rights(Activity activity, ExportSource source)
    {
        string? basis = source.LegalBasisOf(activity);
        bool marketing = source.FindKnownPurpose(activity.Purpose)?.Marketing
            ?? source.FindPolicyPurpose(activity.Purpose)?.Marketing ?? false;
        List<string> rights = [];
        foreach (RightInfo right in Taxonomy.Rights)
        {
            if (Applies(right.Code, basis, marketing, activity))
                rights.Add(right.Code);
        }

        return string.Join(", ", rights);
    }

    private static bool Applies(string right, string? basis, bool marketing, Activity activity) => right switch
    {
        "InformedIndirect" => HasIndirectSource(activity.Sources),
        "Erasure" => basis is not ("LegalObligation" or "PublicTask"),
        "NotifyRecipients" => activity.Disclosures.Count != 0,
        "Portability" => basis is "Consent" or "Contract",
        "Object" => marketing || basis is "LegitimateInterests" or "PublicTask",
        "AutomatedDecisions" => AutomatedDecisions(activity) == "profiling",
        "WithdrawConsent" => basis == "Consent",
        _ => true,
    };

    private static bool HasIndirectSource(IReadOnlyList<string> sources)
    {
        foreach (string source in sources)
        {
            if (source is not ("Direct" or "Automatic"))
                return true;
        }

        return false;
    }

    private static bool Concerns(string target, Activity activity)
    {
        foreach (string member in activity.Members)
        {
            if (member == target || member.StartsWith(target + ".", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
