using PrivacyAnnotations;

namespace OpusPlatform.Model;

/// <summary>One visit to a page, recorded after consent to performance cookies (S2C.14).</summary>
[DataSubject("Visitor")]
[Retention("UsageRecords")]
public sealed class UsageEvent
{
    public int Id { get; set; }

    [DataSubjectKey]
    [PersonalData(DeviceData.CookieId)]
    [DataSource(DataSource.Automatic)]
    public required string VisitId { get; set; }

    [PersonalData(UsageData.Interaction)]
    [DataSource(DataSource.Automatic)]
    public required string Page { get; set; }

    [PersonalData(DeviceData.DeviceInfo)]
    [DataSource(DataSource.Automatic)]
    public string? UserAgent { get; set; }

    [PersonalData(UsageData.ReferrerUrl)]
    [DataSource(DataSource.Automatic)]
    public string? ReferrerUrl { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>How often a page was visited; no person can be told from it (S2D.2).</summary>
[Aggregate]
public sealed record PageCount(string Page, int Visits);
