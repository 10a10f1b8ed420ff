using System.Net.Http.Json;

namespace OpusPlatform.SelfCheck;

/// <summary>A made-up person who uses every endpoint over HTTP. Nobody has these names or addresses.</summary>
internal static class Visitor
{
    /// <summary>Values that must not be found on disk in the log.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
    [
        "mirabel.quince", "Tr0ub4dor-canary", "mirabel.quince@mail.example", "Mirabel Quince", "+1 555 0100 777",
        "12 Canary Lane, Testville", "married-canary", "gender-canary", "survey-canary answer",
        "visit-canary-4711", "https://referrer.example/private?token=canary", "The canary sings at noon.",
    ];

    /// <summary>Sends every secret to the platform and returns how many requests were answered with success.</summary>
    public static async Task<int> UseEveryEndpointAsync(string baseAddress)
    {
        using HttpClient client = new() { BaseAddress = new Uri(baseAddress) };
        Guid id = Guid.NewGuid();
        object person = new
        {
            Username = Secrets[0], Password = Secrets[1], Email = Secrets[2], FullName = Secrets[3], Phone = Secrets[4],
        };
        (string Path, object Body)[] requests =
        [
            ("/accounts", person),
            ("/orders", new
            {
                AccountId = id, BillingName = Secrets[3], BillingAddress = Secrets[5], CardLastFour = "4242",
                ProcessorReference = "ref-1", Product = "Handbook", Amount = 12.5m,
            }),
            ("/surveys", new { AccountId = id, MaritalStatus = Secrets[6], Gender = Secrets[7], Answer = Secrets[8] }),
            ("/newsletter", new { Email = Secrets[2], MarketingConsent = true }),
            ("/newsletter/issues", new { Subject = "News", Text = "<p>New handbooks</p>" }),
            ("/newsletter/offers", new { }),
            ("/refunds", new { CardLastFour = "4242", ProcessorReference = "ref-1", Amount = 12.5m }),
            ("/newsletter/unsubscribe", new { Email = Secrets[2], MarketingConsent = false }),
            ("/visits", new { VisitId = Secrets[9], Page = "/handbook", UserAgent = "Browser/1.0", ReferrerUrl = Secrets[10] }),
            ("/enquiries", new { SenderName = Secrets[3], ReplyTo = Secrets[2], Text = Secrets[11] }),
            ("/accounts/close", new { Username = Secrets[0] }),
        ];
        int answered = 0;
        foreach ((string path, object body) in requests)
        {
            HttpResponseMessage response = await client.PostAsync(path, JsonContent.Create(body, body.GetType()));
            response.EnsureSuccessStatusCode();
            answered++;
        }

        return answered;
    }
}
