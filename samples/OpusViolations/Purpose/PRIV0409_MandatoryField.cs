// PRIV0409: a form demands the telephone number, which the policy does not declare as necessary (S2F.1).
using System.ComponentModel.DataAnnotations;
using PrivacyAnnotations;

namespace OpusViolations.Purpose;

public sealed class CallbackForm
{
    [Required]
    [PersonalData(ContactData.PhoneNumber)]
    public string? Phone { get; set; }

    [PersonalData(IdentityData.FullName)]
    public string? Name { get; set; }
}
