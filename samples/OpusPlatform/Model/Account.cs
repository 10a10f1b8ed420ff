using PrivacyAnnotations;

namespace OpusPlatform.Model;

/// <summary>A person's account on the platform.</summary>
[DataSubject("Customer")]
[Retention("AccountRecords")]
public sealed class Account
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    [DataSource(DataSource.Automatic)]
    public Guid Id { get; set; }

    [PersonalData(AccountData.Username)]
    [DataSource(DataSource.Direct)]
    public required string Username { get; set; }

    /// <summary>What the password hasher made of the password; the password itself is never kept.</summary>
    [PersonalData(AccountData.Password)]
    [DataSource(DataSource.Direct)]
    public string PasswordHash { get; set; } = "";

    [PersonalData(IdentityData.FullName)]
    [DataSource(DataSource.Direct)]
    public string? FullName { get; set; }

    [PersonalData(ContactData.EmailAddress)]
    [DataSource(DataSource.Direct)]
    public required string Email { get; set; }

    [PersonalData(ContactData.PhoneNumber)]
    [DataSource(DataSource.Direct)]
    public string? Phone { get; set; }

    [PersonalData(AccountData.Preferences)]
    [DataSource(DataSource.Direct)]
    public string? Preferences { get; set; }

    public AccountState State { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? ClosedAt { get; set; }
}

public enum AccountState
{
    Open,
    Closed,
}
