using System.Net.Http.Json;
using OpusPlatform.Features;

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
        Registration person = new(Secrets[0], Secrets[1], Secrets[2], Secrets[3], Secrets[4]);
        (string Path, object Body)[] requests =
        [
            ("/accounts", person),
            ("/orders", new Payment(id, Secrets[3], Secrets[5], "4242", "ref-1", "Handbook", 12.5m)),
            ("/surveys", new SurveyForm(id, Secrets[6], Secrets[7], Secrets[8])),
            ("/newsletter", new Subscription(Secrets[2], MarketingConsent: true)),
            ("/newsletter/unsubscribe", new Subscription(Secrets[2], MarketingConsent: false)),
            ("/visits", new Visit(Secrets[9], "/handbook", "Browser/1.0", Secrets[10])),
            ("/enquiries", new EnquiryForm(Secrets[3], Secrets[2], Secrets[11])),
            ("/accounts/close", person),
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
