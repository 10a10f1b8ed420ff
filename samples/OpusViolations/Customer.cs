using PrivacyAnnotations;

namespace OpusViolations;

/// <summary>The customer whom the leaks in this project leak.</summary>
[DataSubject("Customer")]
[Retention("AccountRecords")]
public sealed class Customer
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid Id { get; set; }

    [PersonalData(IdentityData.FullName)]
    public string Name { get; set; } = "";

    [PersonalData(ContactData.EmailAddress)]
    public string Email { get; set; } = "";

    [PersonalData(ContactData.PhoneNumber)]
    public string? Phone { get; set; }

    [PersonalData(AccountData.Username)]
    public string Username { get; set; } = "";

    [PersonalData(DeviceData.DeviceId)]
    public string? DeviceId { get; set; }

    public int Orders { get; set; }
}
