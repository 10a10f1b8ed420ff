using PrivacyAnnotations;

namespace OpusPlatform.Model;

/// <summary>One completed survey. Every answer is voluntary (S2.9).</summary>
[DataSubject("Customer")]
[Retention("Surveys")]
public sealed class SurveyAnswer
{
    public int Id { get; set; }

    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    [DataSource(DataSource.Automatic)]
    public Guid AccountId { get; set; }

    [PersonalData(DemographicData.MaritalStatus)]
    [DataSource(DataSource.Direct)]
    public string? MaritalStatus { get; set; }

    [PersonalData(DemographicData.Gender)]
    [DataSource(DataSource.Direct)]
    public string? Gender { get; set; }

    [PersonalData(CommercialData.SurveyResponse)]
    [DataSource(DataSource.Direct)]
    public string? Answer { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>A subscription to the newsletter, with the record of the choice behind it.</summary>
[DataSubject("Subscriber")]
[Retention("Newsletter")]
public sealed class NewsletterSubscription
{
    public int Id { get; set; }

    [DataSubjectKey]
    [PersonalData(ContactData.EmailAddress)]
    [DataSource(DataSource.Direct)]
    public required string Email { get; set; }

    [PersonalData(AccountData.PrivacyPreferences)]
    [DataSource(DataSource.Direct)]
    public bool MarketingConsent { get; set; }

    public DateTime? ConsentedAt { get; set; }

    [PersonalData(AccountData.PrivacyPreferences)]
    [DataSource(DataSource.Direct)]
    public DateTime? UnsubscribedAt { get; set; }
}
