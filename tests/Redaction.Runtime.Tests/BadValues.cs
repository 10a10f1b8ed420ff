using PrivacyAnnotations;
using Rule = PrivacyAnnotations.Redaction;

namespace Redaction.Runtime.Tests;

/// <summary>A personal type that can hold all that goes wrong, in members of every kind.</summary>
public partial record BadValue
{
    [PersonalData(ContactData.EmailAddress)]
    public string? Mail { get; set; }

    [PersonalData(IdentityData.FullName, Redaction = Rule.Initials)]
    public string? Name { get; set; }

    [PersonalData(UnstructuredData.FreeText, Redaction = Rule.Length)]
    public string? Body { get; set; }

    [PersonalData(ContactData.PhoneNumber, Redaction = Rule.Last4)]
    public List<string?>? Phones { get; set; }

    [PersonalData(ContactData.PhoneNumber, Redaction = Rule.Last4)]
    public Dictionary<string, string?>? PhoneBook { get; set; }

    [PersonalData(ContactData.PostalAddress, Redaction = Rule.CountryOnly)]
    public Home? Home { get; set; }

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public HostileText? Masked { get; set; }

    [PersonalData(DeviceData.IpAddress)]
    public System.Net.IPAddress? Address { get; set; }

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly? Born { get; set; }

    public BadValue? Next { get; set; }

    public List<BadValue?>? All { get; set; }

    public Dictionary<string, BadValue?>? ByName { get; set; }

    public HostileText? Text { get; set; }

    public object? Anything { get; set; }
}

/// <summary>Every getter fails, with a message that quotes personal data.</summary>
public sealed partial record ThrowingValue
{
    [PersonalData(ContactData.EmailAddress)]
    public string Mail => throw new InvalidOperationException(Canary.Text);

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly Born => throw new InvalidOperationException(Canary.Text);

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public List<string> Mails => throw new InvalidOperationException(Canary.Text);

    [PersonalData(ContactData.PostalAddress, Redaction = Rule.CountryOnly)]
    public Home Home => throw new InvalidOperationException(Canary.Text);

    public string Kept => throw new InvalidOperationException(Canary.Text);

    public int Count => throw new InvalidOperationException(Canary.Text);

    public BadValue Nested => throw new InvalidOperationException(Canary.Text);

    public int Number { get; init; } = 5;
}
