using OpusPlatform.Features;
using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The processor that counts visits for the platform (S2C.3).</summary>
[Recipient("WebAnalytics", Country = "US")]
public sealed class WebAnalytics(HttpClient http)
{
    public static readonly Uri Address = new("https://analytics.example/");

    [Purpose(Purposes.UsageAnalytics)]
    public async Task CountAsync(Visit visit, CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("visits", visit, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
