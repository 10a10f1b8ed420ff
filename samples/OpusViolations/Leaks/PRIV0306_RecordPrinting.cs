// PRIV0306: the compiler-made ToString of a record prints personal data (S5.1); a partial record would be redacted.
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

public sealed record Caller([property: PersonalData(ContactData.PhoneNumber)] string Phone, int Calls);
