// PRIV0106: survey data that comes from a third party (S2.8, S2.9).
using PrivacyAnnotations;

namespace OpusViolations.Classification;

[DataSubject("Customer")]
public sealed class BoughtProfile
{
    [PersonalData(DemographicData.MaritalStatus)]
    [DataSource(DataSource.ThirdParty)]
    public string? MaritalStatus { get; set; }
}
