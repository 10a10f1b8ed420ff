// PRIV0206: a tag on a profile that suggests health data (S2E.6).
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

public static class Segmentation
{
    public static void Tag([PersonalData(CommercialData.Interests)] List<string> tags) => tags.Add("oncology-patient");
}
