// PRIV0503: the analytics processor gets an e-mail address; it may get usage and device data only (S4.7).
using PrivacyAnnotations;

namespace OpusViolations.Recipients;

[Recipient("WebAnalytics", Country = "US")]
public interface IWebAnalytics
{
    void Track(string visitor, string page);
}

public sealed class PageCounter(IWebAnalytics analytics)
{
    [Purpose(Purposes.UsageAnalytics)]
    public void Count([PersonalData(ContactData.EmailAddress)] string visitor, string page) =>
        analytics.Track(visitor, page);
}
