using OpusPlatform.Features;
using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The third-party card processor (S2.11): it charges the card and never tells us its number.</summary>
[Recipient(PolicyRecipients.CardProcessor, Country = "US")]
public sealed class CardProcessor(HttpClient http)
{
    public static readonly Uri Address = new("https://payments.example/");

    [Purpose(Purposes.PaymentProcessing)]
    public async Task ChargeAsync(Payment payment, CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("charges", payment, cancellation);
        response.EnsureSuccessStatusCode();
    }

    [Purpose(Purposes.PaymentProcessing)]
    public async Task RefundAsync(Refund refund, CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("refunds", refund, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
