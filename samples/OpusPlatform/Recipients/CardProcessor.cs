using OpusPlatform.Features;
using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The third-party card processor (S2.11): it charges the card and never tells us its number.</summary>
[Recipient("CardProcessor", Country = "US")]
public sealed class CardProcessor(HttpClient http)
{
    public static readonly Uri Address = new("https://payments.example/");

    [Purpose(Purposes.PaymentProcessing)]
    public async Task ChargeAsync(Payment payment, CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("charges", payment, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
