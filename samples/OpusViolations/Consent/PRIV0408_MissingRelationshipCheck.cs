// PRIV0408: an offer goes to people who may never have been customers (S3.25).
using PrivacyAnnotations;

namespace OpusViolations.Consent;

public sealed class Offers(INewsletterMailer mailer)
{
    [Purpose(Purposes.DirectMarketing)]
    public async Task SendAsync(IEnumerable<Subscriber> leads, string text)
    {
        foreach (Subscriber lead in leads)
        {
            if (!lead.OptedOut)
                await mailer.SendAsync(lead.Email, text);
        }
    }
}
