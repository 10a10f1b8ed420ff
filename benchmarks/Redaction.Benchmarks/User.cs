using PrivacyAnnotations;

namespace Redaction.Benchmarks;

public enum Tier
{
    Basic,
    Silver,
    Gold,
}

/// <summary>Ten members, four of them personal and erased in sinks.</summary>
public sealed partial record User(
    int Id,
    [PersonalData(IdentityData.GivenName)] string GivenName,
    [PersonalData(IdentityData.FamilyName)] string FamilyName,
    [PersonalData(ContactData.PhoneNumber)] string Phone,
    [PersonalData(ContactData.PostalAddress)] string Street,
    string Theme,
    bool IsActive,
    Tier Tier,
    int Visits,
    DateTime Created)
{
    public static User Sample { get; } = new(
        42, "Ada", "Lovelace", "+44 20 7946 0018", "12 St James's Square", "dark", true, Tier.Gold, 1815,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
}

/// <summary>The same without annotations: what is written in clear.</summary>
public sealed record ClearUser(
    int Id,
    string GivenName,
    string FamilyName,
    string Phone,
    string Street,
    string Theme,
    bool IsActive,
    Tier Tier,
    int Visits,
    DateTime Created)
{
    public static ClearUser Sample { get; } = new(
        42, "Ada", "Lovelace", "+44 20 7946 0018", "12 St James's Square", "dark", true, Tier.Gold, 1815,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
}

/// <summary>The same with pseudonyms in place of erased values.</summary>
public sealed partial record PseudonymousUser(
    int Id,
    [PersonalData(ContactData.EmailAddress)] string Email,
    [PersonalData(AccountData.Username)] string UserName,
    [PersonalData(IdentityData.Alias)] string Alias,
    [PersonalData(DeviceData.DeviceId)] string Device,
    string Theme,
    bool IsActive,
    Tier Tier,
    int Visits,
    DateTime Created)
{
    public static PseudonymousUser Sample { get; } = new(
        42, "ada@example.com", "ada.lovelace", "Enchantress", "device-0001815", "dark", true, Tier.Gold, 1815,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
}
