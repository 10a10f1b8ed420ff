using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Every purpose needs a legal basis, and each basis something more: GDPR Art. 6(1), 6(4) and 9(2).</summary>
internal static class PurposeChecks
{
    public static void Check(PrivacyPolicy policy, List<PolicyError> errors)
    {
        Findings findings = new(errors, PolicyErrorKind.PurposeWithoutBasis);
        foreach (PurposeEntry purpose in policy.Purposes)
        {
            if (Missing(purpose) is { } missing)
                findings.Add(purpose, $"purpose \"{purpose.Id}\" {missing}");
            if (purpose.CompatibleWith is { IsEmpty: false } && purpose.Justification is null)
                findings.Add(purpose, $"purpose \"{purpose.Id}\" declares compatible purposes but no justification");
        }

        CheckSpecialCategories(policy, findings);
    }

    private static string? Missing(PurposeEntry purpose) => purpose.LegalBasis switch
    {
        null => "has no legalBasis",
        "LegitimateInterests" when purpose.Interest is null => "relies on legitimate interests but names no interest",
        "LegalObligation" when purpose.Obligation is null => "relies on a legal obligation but names no obligation",
        "PublicTask" when purpose.Task is null => "relies on a public task but names no task",
        "VitalInterests" when purpose.Interest is null => "relies on vital interests but does not say whose: interest",
        _ => null,
    };

    private static void CheckSpecialCategories(PrivacyPolicy policy, Findings findings)
    {
        foreach (CollectedEntry collected in policy.Collected)
        {
            if (collected.Purposes is not { } purposes || policy.StatusOf(collected.Category) != GdprStatus.Special)
                continue;
            foreach (string id in purposes)
            {
                if (policy.FindPurpose(id) is { Art9Condition: null } purpose)
                {
                    findings.Add(
                        collected,
                        $"{collected.Category} is special-category data, but purpose \"{purpose.Id}\" names no art9Condition");
                }
            }
        }
    }
}
