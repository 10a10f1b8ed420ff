// PRIV0104: an aggregate that names the person it was made of (S2D.4).
using PrivacyAnnotations;

namespace OpusViolations.Classification;

[Aggregate]
public sealed partial record FeatureUse([property: PersonalData(ContactData.EmailAddress)] string Email, int Clicks);
