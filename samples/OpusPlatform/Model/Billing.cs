using PrivacyAnnotations;

namespace OpusPlatform.Model;

/// <summary>How a customer pays. Full card details stay with the card processor (S2.12).</summary>
[DataSubject("Customer")]
[Retention("BillingRecords")]
public sealed class BillingProfile
{
    public int Id { get; set; }

    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    [DataSource(DataSource.Automatic)]
    public Guid AccountId { get; set; }

    [PersonalData(IdentityData.FullName)]
    [DataSource(DataSource.Direct)]
    public required string BillingName { get; set; }

    [PersonalData(ContactData.PostalAddress)]
    [DataSource(DataSource.Direct)]
    public required string BillingAddress { get; set; }

    [PersonalData(FinancialData.CardLastFour)]
    [DataSource(DataSource.Direct)]
    public string? CardLastFour { get; set; }

    /// <summary>Reference of the card processor; says nothing about the person.</summary>
    [NotPersonalData("Opaque reference issued by the card processor")]
    public string? ProcessorReference { get; set; }

    [PersonalData(FinancialData.BankAccount)]
    [DataSource(DataSource.Direct)]
    [Encrypted]
    public string? Iban { get; set; }

    public DateTime? CompletedAt { get; set; }
}

/// <summary>Something a customer bought.</summary>
[DataSubject("Customer")]
[Retention("BillingRecords")]
public sealed class Order
{
    public int Id { get; set; }

    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    [DataSource(DataSource.Automatic)]
    public Guid AccountId { get; set; }

    [PersonalData(CommercialData.OrderHistory)]
    [DataSource(DataSource.Direct)]
    public required string Product { get; set; }

    public decimal Amount { get; set; }

    public DateTime CompletedAt { get; set; }
}
