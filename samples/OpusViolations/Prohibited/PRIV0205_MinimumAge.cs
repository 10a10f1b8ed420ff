// PRIV0205: an age gate at another age than the policy's 18 years (S9.1).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

public sealed class AgeGate
{
    public static bool MayRegister([NotPersonalData("checked and forgotten")] int age) => age >= 13;
}
