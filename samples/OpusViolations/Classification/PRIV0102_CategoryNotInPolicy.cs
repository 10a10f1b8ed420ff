// PRIV0102: a category that the policy's closed list does not hold (S1.2, S2.5; the text never lists IP addresses).
using PrivacyAnnotations;

namespace OpusViolations.Classification;

[DataSubject("Visitor")]
[Retention("UsageRecords")]
public sealed class Visit
{
    [PersonalData(DeviceData.IpAddress)]
    public string? LastIp { get; set; }
}
