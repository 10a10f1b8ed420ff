using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The processor that delivers mail for the platform (S4.10).</summary>
[Recipient("MailProvider", Country = "US")]
public sealed class MailProvider(HttpClient http)
{
    public static readonly Uri Address = new("https://mail.example/");

    [Purpose(Purposes.ServiceNotices)]
    public async Task SendNoticeAsync(
        [PersonalData(ContactData.EmailAddress), DataSubject(DataSubjects.Customer)] string to,
        string text,
        CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("messages", new { to, text }, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
