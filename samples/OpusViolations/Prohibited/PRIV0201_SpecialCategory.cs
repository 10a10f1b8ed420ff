// PRIV0201: special-category data while the policy bans it (S2E.1).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

[DataSubject("Customer")]
[Retention("Enquiries")]
public sealed class AdverseEventReport
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid CustomerId { get; set; }

    [SpecialCategory(SpecialCategory.Health)]
    public string? Diagnosis { get; set; }
}
