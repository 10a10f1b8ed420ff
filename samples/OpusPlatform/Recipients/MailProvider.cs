using OpusPlatform.Features;
using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>The processor that delivers mail for the platform (S4.10).</summary>
[Recipient(PolicyRecipients.MailProvider, Country = "US")]
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

    [Purpose(Purposes.DirectMarketing)]
    public async Task SendNewsletterAsync(
        [PersonalData(ContactData.EmailAddress), DataSubject(DataSubjects.Subscriber)] string to,
        Issue issue,
        CancellationToken cancellation)
    {
        // Every issue says how to leave (S7.5).
        string htmlBody = $"{issue.Text}<p><a href=\"https://opus.example/newsletter/unsubscribe\">Unsubscribe</a></p>";
        HttpResponseMessage response =
            await http.PostAsJsonAsync("messages", new { to, issue.Subject, htmlBody }, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
