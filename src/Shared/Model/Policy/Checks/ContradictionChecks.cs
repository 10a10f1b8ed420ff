using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Entries that cannot all be true.</summary>
internal static class ContradictionChecks
{
    public static void Check(PrivacyPolicy policy, List<PolicyError> errors)
    {
        Findings findings = new(errors, PolicyErrorKind.Contradiction);
        foreach (CollectedEntry entry in policy.Collected)
            CheckBan(policy, entry, entry.Category, "collected", findings);
        foreach (MandatoryEntry entry in policy.Mandatory)
            CheckBan(policy, entry, entry.Category, "mandatory", findings);
        foreach (RecipientEntry recipient in policy.Recipients)
            CheckRecipient(policy, recipient, findings);
        foreach (PurposeEntry purpose in policy.Purposes)
            CheckPurpose(purpose, findings);
        foreach (RetentionRule rule in policy.Retention?.Rules ?? default)
        {
            if (rule.Period == "indefinite" && rule.Action == "delete")
                findings.Add(rule, $"retention rule \"{rule.Id}\" deletes data that it keeps indefinitely");
        }
    }

    private static void CheckBan(
        PrivacyPolicy policy, PolicyEntry entry, string? category, string statement, Findings findings)
    {
        if (category is null || policy.FindProhibited(category) is not { } ban)
            return;
        findings.Add(entry.Location, $"{category} is both {statement} and prohibited ({PolicyCitation.Of(ban)})");
    }

    private static void CheckRecipient(PrivacyPolicy policy, RecipientEntry recipient, Findings findings)
    {
        if (recipient.OwnPurposes is { IsEmpty: false } own && IsProcessorOnly(recipient))
        {
            findings.Add(
                recipient,
                $"recipient \"{recipient.Id}\" is a processor, so it may not pursue purposes of its own: {string.Join(", ", own)}");
        }

        foreach (string category in recipient.Categories ?? default)
        {
            if (category != "*" && policy.FindProhibited(category) is { } ban)
            {
                findings.Add(
                    recipient,
                    $"recipient \"{recipient.Id}\" may receive {category}, which is prohibited ({PolicyCitation.Of(ban)})");
            }
        }
    }

    private static bool IsProcessorOnly(RecipientEntry recipient)
    {
        if (recipient.Roles is not { IsEmpty: false } roles)
            return false;
        foreach (string role in roles)
        {
            if (role is not ("Processor" or "SubProcessor"))
                return false;
        }

        return true;
    }

    private static void CheckPurpose(PurposeEntry purpose, Findings findings)
    {
        if (purpose is { LegalBasis: "Consent", RequiresRelationship: not null })
        {
            findings.Add(
                purpose,
                $"purpose \"{purpose.Id}\" rests on consent and on an existing relationship; the exception for customers needs no consent");
        }
    }
}
