using System;
using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Which redaction a category takes in a sink: the policy's, else the taxonomy's.</summary>
internal sealed class RedactionTable
{
    private const string Unknown = "erase";

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "ContactData.Country", "AccountData.Preferences", "AccountData.PrivacyPreferences", "FinancialData.CardLastFour",
        "CommercialData.OrderHistory", "CommercialData.PaymentTransaction", "DemographicData.Language",
        "DeviceData.DeviceInfo", "UsageData.Interaction", "UsageData.AccessLog", "UsageData.EmailEngagement",
        "UsageData.Diagnostics", "EmploymentData.JobTitle", "PseudonymousData.HashedIdentifier",
    };

    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "GovernmentData.NationalId", "GovernmentData.TaxId", "GovernmentData.PassportNumber",
        "GovernmentData.DriversLicence", "AccountData.Password", "AccountData.SecuritySecret", "AccountData.AuthToken",
        "FinancialData.CardNumber", "FinancialData.CardSecurityCode", "FinancialData.BankAccount",
    };

    private readonly Dictionary<string, string> _ofPolicy = new(StringComparer.Ordinal);

    public RedactionTable(PrivacyPolicy? policy)
    {
        if (policy is null)
            return;
        foreach (CustomCategoryEntry entry in policy.Categories)
            _ofPolicy[entry.Code] = Normalize(entry.Redaction ?? OfTaxonomy(entry.Parent));
        if (policy.Redaction is { } redaction)
        {
            foreach (RedactionOverride entry in redaction.Categories)
                _ofPolicy[entry.Category] = Normalize(entry.Redaction);
        }
    }

    public string Of(string category)
    {
        if (_ofPolicy.TryGetValue(category, out string? redaction))
            return redaction;
        int dot = category.IndexOf('.');
        return dot > 0 && _ofPolicy.TryGetValue(category.Substring(0, dot) + ".*", out redaction)
            ? redaction
            : OfTaxonomy(category);
    }

    /// <summary>Attributes write <c>MaskEmail</c> where the taxonomy writes <c>maskEmail</c>.</summary>
    public static string Normalize(string redaction) => redaction.Length == 0
        ? Unknown
        : char.ToLowerInvariant(redaction[0]) + redaction.Substring(1);

    private static string OfTaxonomy(string category)
    {
        if (Kept.Contains(category))
            return "keep";
        bool isForbidden = Forbidden.Contains(category)
            || category.StartsWith("SpecialCategory.", StringComparison.Ordinal)
            || category.StartsWith("CriminalData.", StringComparison.Ordinal)
            || category.StartsWith("ChildData.", StringComparison.Ordinal);
        return isForbidden ? "forbid" : Unknown;
    }
}
