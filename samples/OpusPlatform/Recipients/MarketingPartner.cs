using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The purpose as a type, for tokens of consent to it.</summary>
public readonly struct ThirdPartyMarketing : IPurpose
{
    public string Id => PolicyPurposes.ThirdPartyMarketing;
}

/// <summary>A partner that advertises on its own (S4.14): only with consent, of which the token is the proof (S3.34).</summary>
[Recipient(PolicyRecipients.MarketingPartners, Country = "US")]
public sealed class MarketingPartner(HttpClient http)
{
    public static readonly Uri Address = new("https://partner.example/");

    [Purpose(PolicyPurposes.ThirdPartyMarketing)]
    public async Task OfferAsync(
        [PersonalData(ContactData.EmailAddress), DataSubject(DataSubjects.Subscriber)] string email,
        ConsentToken<ThirdPartyMarketing> consent,
        CancellationToken cancellation)
    {
        HttpResponseMessage response =
            await http.PostAsJsonAsync("offers", new { email, consent.CheckedAt }, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
