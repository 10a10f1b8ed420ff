using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>What a person sends to open an account.</summary>
public sealed partial record Registration(
    [property: PersonalData(AccountData.Username)] string Username,
    [property: PersonalData(AccountData.Password)] string Password,
    [property: PersonalData(ContactData.EmailAddress)] string Email,
    [property: PersonalData(IdentityData.FullName)] string? FullName,
    [property: PersonalData(ContactData.PhoneNumber)] string? Phone);

/// <summary>What a new account is answered with: no personal data.</summary>
public sealed record RegistrationResult(string State);
