// PRIV0504: the analytics processor is used for targeted advertising, which is outside its mandate (S4.4, S4.5).
using PrivacyAnnotations;

namespace OpusViolations.Recipients;

[Recipient("WebAnalytics", Country = "US")]
[Purpose(Purposes.TargetedAdvertising)]
public interface IAudienceBuilder
{
    void Add(string visitId);
}

public sealed class Retargeting(IWebAnalytics analytics)
{
    [Purpose(Purposes.TargetedAdvertising)]
    public void Follow(
        [PersonalData(DeviceData.CookieId)] string visitId,
        [PersonalData(AccountData.PrivacyPreferences)] bool advertisingConsent)
    {
        if (advertisingConsent)
            analytics.Track(visitId, "/offers");
    }
}
