using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyTool.Policy;

/// <summary>An entry of a policy with what rests on it: rules at compile time, outputs of generator and tool.</summary>
internal sealed record PolicyPart(
    PolicyEntry Entry, string Subject, IReadOnlyList<string> Rules, IReadOnlyList<string> Outputs)
{
    private static readonly string[] CookieRules =
        ["PRIV0307", "PRIV0505", "PRIV0701", "PRIV0702", "PRIV0703", "PRIV0704", "PRIV0705", "PRIV0706"];

    private static readonly string[] CollectedRules = ["PRIV0003", "PRIV0102", "PRIV0106", "PRIV0401"];

    private static readonly string[] RetentionRules = ["PRIV0601", "PRIV0602", "PRIV0603", "PRIV0605"];

    private static readonly string[] PurposeRules =
        ["PRIV0006", "PRIV0401", "PRIV0402", "PRIV0403", "PRIV0404", "PRIV0406"];

    private static readonly string[] MarketingRules = [.. PurposeRules, "PRIV0405", "PRIV0407", "PRIV0408"];

    private static readonly string[] RecipientRules =
        ["PRIV0002", "PRIV0501", "PRIV0502", "PRIV0503", "PRIV0504", "PRIV0505"];

    /// <summary>Every entry, in the order of the file's keys.</summary>
    public static IEnumerable<PolicyPart> Of(PrivacyPolicy policy)
    {
        if (policy.Header is { } header)
            yield return new(header, "policy", ["PRIV0001", "PRIV0005", "PRIV0102"], ["notice", "privacy.lock.json"]);
        if (policy.Controller is { } controller)
            yield return new(controller, "controller", ["PRIV0002"], ["notice", "ropa", "dpv.jsonld"]);
        foreach (CustomCategoryEntry entry in policy.Categories)
            yield return new(entry, entry.Code, ["PRIV0102"], ["members", "notice"]);
        foreach (CollectedEntry entry in policy.Collected)
            yield return new(entry, entry.Category, CollectedRules, ["ropa", "members", "notice"]);
        foreach (ProhibitedEntry entry in policy.Prohibited)
            yield return new(entry, entry.Category, RulesOfBan(entry.Category), ["notice", "check"]);
        if (policy.Children is { } children)
            yield return new(children, "children", ["PRIV0205"], ["notice"]);
        foreach (MandatoryEntry entry in policy.Mandatory)
            yield return new(entry, entry.Category ?? entry.Member ?? "mandatory", ["PRIV0409"], ["notice"]);
        foreach (PurposeEntry entry in policy.Purposes)
        {
            string[] rules = entry.Marketing == true ? MarketingRules : PurposeRules;
            yield return new(entry, entry.Id, rules, ["ropa", "notice", "dpv.jsonld", "fides-system.yml"]);
        }

        foreach (PolicyPart part in Parties(policy))
            yield return part;
        foreach (PolicyPart part in Lifecycle(policy))
            yield return part;
    }

    private static IEnumerable<PolicyPart> Parties(PrivacyPolicy policy)
    {
        foreach (RecipientEntry entry in policy.Recipients)
            yield return new(entry, entry.Id, RecipientRules, ["recipients", "ropa", "notice"]);
        foreach (CookieEntry entry in policy.Cookies)
            yield return new(entry, entry.Name, CookieRules, ["cookies", "notice"]);
        if (policy.Signals is { } signals)
            yield return new(signals, "signals", ["PRIV0707"], ["notice"]);
        foreach (AccessEntry entry in policy.Access)
            yield return new(entry, entry.Category, ["PRIV0901", "PRIV0902", "PRIV0903"], ["ropa"]);
    }

    private static IEnumerable<PolicyPart> Lifecycle(PrivacyPolicy policy)
    {
        if (policy.Retention is { } retention)
        {
            yield return new(retention, "retention", ["PRIV0601"], ["retention", "notice"]);
            foreach (RetentionRule rule in retention.Rules)
                yield return new(rule, rule.Id, RetentionRules, ["retention", "ropa", "Expired(now)"]);
        }

        if (policy.Rights is { } rights)
        {
            string[] rules = ["PRIV0801", "PRIV0802", "PRIV0803", "PRIV0804"];
            yield return new(rights, "rights", rules, ["notice", "ExportPersonalData", "ErasePersonalData"]);
        }

        if (policy.Deadlines is { } deadlines)
            yield return new(deadlines, "deadlines", ["PRIV0805"], ["notice"]);
        if (policy.Redaction is { } redaction)
            yield return new(redaction, "redaction", ["PRIV0301", "PRIV0302", "PRIV0305"], ["Redacted()", "members"]);
        foreach (ApiEntry api in policy.Sinks)
            yield return new(api, api.Id, ["PRIV0301"], []);
        foreach (ApiEntry api in policy.Sources)
            yield return new(api, api.Id, ["PRIV0106"], []);
        foreach (ApiEntry api in policy.Redactors)
            yield return new(api, api.Id, ["PRIV0301", "PRIV0604"], []);
    }

    private static string[] RulesOfBan(string category) => category.Split('.')[0] switch
    {
        "SpecialCategory" => ["PRIV0201", "PRIV0203", "PRIV0206"],
        "CriminalData" => ["PRIV0202", "PRIV0203"],
        "FinancialData" => ["PRIV0102", "PRIV0204"],
        "ChildData" => ["PRIV0102", "PRIV0205"],
        _ => ["PRIV0102"],
    };
}
