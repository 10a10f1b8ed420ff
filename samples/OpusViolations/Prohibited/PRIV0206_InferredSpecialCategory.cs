// PRIV0206: a tag on a profile that suggests health data (S2E.6).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

[DataSubject("Customer")]
[Purpose(Purposes.Personalisation)]
public sealed class Segmentation
{
    [PersonalData(InferredData.Profile)]
    public List<string> Tags { get; } = [];

    public void Mark() => Tags.Add("oncology-patient");
}
