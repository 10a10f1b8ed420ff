using System.Net;

[assembly: PrivacyAnnotations.Purpose(PrivacyAnnotations.Purposes.Billing)]
[assembly: PrivacyAnnotations.PrivacyInventory("1.0", "{}")]

namespace PrivacyAnnotations.Tests.Attributes;

/// <summary>Every attribute in every place of the contract: it has to compile.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("customers")]
[Purpose(Purposes.Billing, Purposes.Fulfilment)]
[PrivacyException("PRIV0601", Reason = "migration", Reviewer = "dpo", Until = "2027-01-31")]
[PrivacyException("PRIV0602", Reason = "migration", Reviewer = "dpo", Until = "2027-01-31")]
internal sealed class AnnotatedCustomer
{
    [PersonalData(PseudonymousData.HashedIdentifier)]
    public string? Hash = "";

    [DataSubjectKey]
    public Guid Id { get; init; }

    [PersonalData(FinancialData.BankAccount, Redaction = Redaction.Last4), Encrypted, Retention("P6M")]
    [Purpose(Purposes.Billing), Purpose(Purposes.PaymentProcessing)]
    public string? Iban { get; init; }

    [SpecialCategory(SpecialCategory.Health)]
    public string? Allergies { get; init; }

    [PersonalData(DeviceData.IpAddress), DataSource(DataSource.Automatic, DataSource.ThirdParty)]
    public IPAddress? Address { get; init; }

    [NotPersonalData("name of the tariff")]
    public string? PlanName { get; init; }

    [return: PersonalData(ContactData.EmailAddress)]
    public string Find([PersonalData(IdentityData.FullName)] string name) => name;

    [Purpose(Purposes.Correspondence), Recipient("MailProvider", Country = "US")]
    public void Send([Recipient("MailProvider")] string text, [PersonalDataSink(SinkKind.Log)] string note) =>
        _ = text + note;

    [Redacts]
    public string Masked(string value) => Redact.Mask(value);

    [Pseudonymizes]
    public string Token(string value) => Redact.Hmac(value);

    [Anonymizes(typeof(AnnotatedCustomer))]
    public AnnotatedTotals Count() => new(1);
}

internal sealed record AnnotatedPerson(
    [PersonalData(IdentityData.FullName)] string Name,
    [property: SpecialCategory(SpecialCategory.Belief)] string? Belief);

[PersonalData("Own.Category")]
internal readonly record struct AnnotatedNumber(string Value);

[PersonalData(DemographicData.Gender)]
internal enum AnnotatedGender
{
    Unknown,
}

[Recipient("MailProvider")]
internal interface IAnnotatedClient;

[Aggregate, Anonymized]
internal sealed record AnnotatedTotals(int Count);
