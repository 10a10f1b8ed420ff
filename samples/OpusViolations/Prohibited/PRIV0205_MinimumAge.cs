// PRIV0205: an age gate at another age than the policy's 18 years (S9.1).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

[DataSubject("Customer")]
[Purpose(Purposes.AccountRegistration)]
public sealed class AgeGate
{
    [PersonalData(DemographicData.Age)]
    public int Age { get; set; }

    public bool MayRegister() => Age >= 13;
}
