// PRIV0103: a device id called not personal, while the policy counts all data that can be linked to a person (S2.1).
using PrivacyAnnotations;

namespace OpusViolations.Classification;

public sealed class Handset
{
    [NotPersonalData("technical")]
    public string? DeviceId { get; set; }
}
