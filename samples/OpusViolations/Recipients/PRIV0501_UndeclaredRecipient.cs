// PRIV0501: personal data goes to a service that the policy names nowhere (S4.6).
using System.Net.Http.Json;
using PrivacyAnnotations;

namespace OpusViolations.Recipients;

public sealed class Enrichment(HttpClient http)
{
    [Purpose(Purposes.Correspondence)]
    public Task<HttpResponseMessage> LookUpAsync(Customer customer) =>
        http.PostAsJsonAsync("https://enrich.example/people", new { customer.Email, customer.Phone });
}

[Recipient("DataBrokers")]
public interface IDataBroker
{
    Task<string> ScoreAsync(string email);
}
