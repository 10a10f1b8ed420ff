using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>What a person sends to open an account.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("AccountRecords")]
public sealed partial record Registration(
    [property: PersonalData(AccountData.Username), DataSource(DataSource.Direct)] string Username,
    [property: PersonalData(AccountData.Password), DataSource(DataSource.Direct)] string Password,
    [property: PersonalData(ContactData.EmailAddress), DataSource(DataSource.Direct)] string Email,
    [property: PersonalData(IdentityData.FullName), DataSource(DataSource.Direct)] string? FullName,
    [property: PersonalData(ContactData.PhoneNumber), DataSource(DataSource.Direct)] string? Phone);

/// <summary>What a person sends to close an account: what finds it, and nothing more.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("AccountRecords")]
public sealed partial record Closing(
    [property: PersonalData(AccountData.Username), DataSource(DataSource.Direct)] string Username);

/// <summary>What a new account is answered with: no personal data.</summary>
public sealed record RegistrationResult(string State);
