// PRIV0405: a newsletter goes to everybody, whether they opted out or not (S3.38, S7.5).
using PrivacyAnnotations;

namespace OpusViolations.Consent;

public interface INewsletterMailer
{
    Task SendAsync(string address, string text);
}

public sealed class Newsletter(INewsletterMailer mailer)
{
    [Purpose(Purposes.DirectMarketing)]
    public async Task SendAsync(IEnumerable<Subscriber> subscribers, string text)
    {
        foreach (Subscriber subscriber in subscribers.Where(one => one.IsExistingCustomer))
            await mailer.SendAsync(subscriber.Email, text);
    }
}
