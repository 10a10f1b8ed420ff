// PRIV0404: customers are shared with a partner on the basis of consent, and a path skips the check (S3.33, S3.34).
using PrivacyAnnotations;

namespace OpusViolations.Consent;

[Recipient("MarketingPartners", Country = "US")]
public interface IMarketingPartner
{
    Task ShareAsync(string email);
}

public sealed class PartnerFeed(IConsentGate consent, IMarketingPartner partner)
{
    [Purpose(Purposes.ThirdPartyMarketing)]
    public async Task ShareAsync(Subscriber subscriber, bool isCampaign)
    {
        if (isCampaign || consent.Has(subscriber.Id.ToString(), Purposes.ThirdPartyMarketing))
            await partner.ShareAsync(subscriber.Email);
    }
}

[DataSubject("Subscriber")]
[Retention("Newsletter")]
public sealed class Subscriber
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid Id { get; set; }

    [PersonalData(ContactData.EmailAddress)]
    public string Email { get; set; } = "";

    [PersonalData(AccountData.PrivacyPreferences)]
    public bool OptedOut { get; set; }

    public bool IsExistingCustomer { get; set; }
}
