using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// What a complete policy states and this one does not. These are findings on the policy: code is never held to an
/// entry that is absent.
/// </summary>
internal static class CompletenessChecks
{
    private static readonly string[] Sections =
        ["policy", "controller", "collected", "purposes", "retention", "rights", "deadlines"];

    public static void Check(PrivacyPolicy policy, PolicyLocation start, List<PolicyError> errors)
    {
        Findings findings = new(errors, PolicyErrorKind.Incomplete);
        CheckSections(policy, start, findings);
        CheckHeader(policy, findings);
        CheckController(policy, findings);
        CheckCollected(policy, findings);
        CheckRecipients(policy, findings);
        CheckCookies(policy, findings);
        CheckRetention(policy, findings);
        CheckRights(policy, findings);
    }

    private static void CheckSections(PrivacyPolicy policy, PolicyLocation start, Findings findings)
    {
        List<string> missing = [];
        foreach (string section in Sections)
        {
            if (!policy.StatedKeys.Contains(section))
                missing.Add(section);
        }

        if (missing.Count > 0)
            findings.Add(start, $"the policy does not state {string.Join(", ", missing)}");
    }

    private static void CheckHeader(PrivacyPolicy policy, Findings findings)
    {
        if (policy.Header is not { } header)
            return;
        Require(findings, header, header.Version, "policy has no version");
        Require(findings, header, header.EffectiveDate, "policy has no effectiveDate");
        if (policy.Children is { MinimumAge: null } children)
            findings.Add(children, "children has no minimumAge");
    }

    private static void CheckController(PrivacyPolicy policy, Findings findings)
    {
        if (policy.Controller is not { } controller)
            return;
        Require(findings, controller, controller.LegalName, "controller has no legalName");
        Require(findings, controller, controller.Address, "controller has no address");
        Require(findings, controller, controller.Email, "controller has no email");
        if (controller.Email is { } email && !IsAddress(email))
            findings.Add(controller, $"controller.email \"{email}\" is not an e-mail address");
    }

    private static void CheckCollected(PrivacyPolicy policy, Findings findings)
    {
        foreach (CollectedEntry entry in policy.Collected)
            Require(findings, entry, entry.Purposes, $"category {entry.Category} has no purposes");
        foreach (MandatoryEntry entry in policy.Mandatory)
            Require(findings, entry, entry.Reason, $"{entry.Pointer} has no reason");
        foreach (AccessEntry entry in policy.Access)
            Require(findings, entry, entry.Roles, $"access to {entry.Category} has no roles");
    }

    private static void CheckRecipients(PrivacyPolicy policy, Findings findings)
    {
        bool isSold = false;
        foreach (RecipientEntry recipient in policy.Recipients)
        {
            isSold |= recipient.Ccpa is "sold" or "shared";
            Require(findings, recipient, recipient.Roles, $"recipient \"{recipient.Id}\" has no role");
            if (recipient.Manual != true)
                Require(findings, recipient, recipient.Countries, $"recipient \"{recipient.Id}\" has no countries");
            if ((recipient.Roles ?? default).Contains("Processor"))
                Require(findings, recipient, recipient.ContractUrl, $"processor \"{recipient.Id}\" has no contractUrl");
        }

        if (isSold && policy.Signals is { Gpc: null } signals)
            findings.Add(signals, "signals has no gpc, but data is sold or shared");
    }

    private static void CheckCookies(PrivacyPolicy policy, Findings findings)
    {
        foreach (CookieEntry cookie in policy.Cookies)
        {
            Require(findings, cookie, cookie.Class, $"cookie \"{cookie.Name}\" has no class");
            Require(findings, cookie, cookie.Lifetime, $"cookie \"{cookie.Name}\" has no lifetime");
        }
    }

    private static void CheckRetention(PrivacyPolicy policy, Findings findings)
    {
        foreach (RetentionRule rule in policy.Retention?.Rules ?? default)
        {
            Require(findings, rule, rule.Trigger, $"retention rule \"{rule.Id}\" has no trigger");
            Require(findings, rule, rule.Period, $"retention rule \"{rule.Id}\" has no period");
            if (rule.Period != "indefinite")
                Require(findings, rule, rule.Action, $"retention rule \"{rule.Id}\" has no action");
        }
    }

    private static void CheckRights(PrivacyPolicy policy, Findings findings)
    {
        if (policy.Rights is { List.IsEmpty: true } rights)
            findings.Add(rights, "rights lists no right");
        if (policy.Deadlines is not { } deadlines)
            return;
        Require(findings, deadlines, deadlines.RightsRequest, "deadlines has no rightsRequest");
        Require(findings, deadlines, deadlines.RightsExtension, "deadlines has no rightsExtension");
        if (policy.Children is not null)
            Require(findings, deadlines, deadlines.ChildErasure, "deadlines has no childErasure");
        if (HasMarketing(policy))
            Require(findings, deadlines, deadlines.MarketingOptOut, "deadlines has no marketingOptOut");
    }

    private static bool HasMarketing(PrivacyPolicy policy)
    {
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            if (purpose.Marketing == true)
                return true;
        }

        return false;
    }

    private static void Require(Findings findings, PolicyEntry entry, object? value, string message)
    {
        if (value is null)
            findings.Add(entry, message);
    }

    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@');
        return at > 0
            && text.IndexOf('@', at + 1) < 0
            && text.IndexOf('.', at) > at + 1
            && text.IndexOf(' ') < 0
            && !text.EndsWith(".", System.StringComparison.Ordinal);
    }
}
