// PRIV0202: criminal-offence data while the policy bans it (S2E.5).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

[DataSubject("JobApplicant")]
[Retention("AccountRecords")]
public sealed class BackgroundCheck
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid ApplicantId { get; set; }

    [PersonalData(CriminalData.CriminalRecord)]
    public bool HasConviction { get; set; }
}
