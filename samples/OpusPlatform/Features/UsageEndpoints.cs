using Microsoft.EntityFrameworkCore;
using OpusPlatform.Data;
using OpusPlatform.Model;
using OpusPlatform.Recipients;
using PrivacyAnnotations;
using Serilog;

namespace OpusPlatform.Features;

/// <summary>A visit as the browser reports it.</summary>
[DataSubject(DataSubjects.Visitor)]
[Retention("UsageRecords")]
public sealed partial record Visit(
    [property: PersonalData(DeviceData.CookieId), DataSource(DataSource.Automatic)] string VisitId,
    [property: PersonalData(UsageData.Interaction), DataSource(DataSource.Automatic)] string Page,
    [property: PersonalData(DeviceData.DeviceInfo), DataSource(DataSource.Automatic)] string? UserAgent,
    [property: PersonalData(UsageData.ReferrerUrl), DataSource(DataSource.Automatic)] string? ReferrerUrl);

/// <summary>Usage records and the statistics made of them.</summary>
public static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder app)
    {
        app.MapPost("/visits", RecordAsync);
        app.MapGet("/statistics/pages", CountAsync);
    }

    [Purpose(Purposes.UsageAnalytics)]
    private static async Task<IResult> RecordAsync(
        Visit visit, OpusDb db, WebAnalytics analytics, CancellationToken cancellation)
    {
        db.UsageEvents.Add(new UsageEvent
        {
            VisitId = visit.VisitId,
            Page = visit.Page,
            UserAgent = visit.UserAgent,
            ReferrerUrl = visit.ReferrerUrl,
            CreatedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        await analytics.CountAsync(visit, cancellation);
        Log.Debug("Visit {@Visit}", visit.Redacted());
        return Results.Accepted();
    }

    [Purpose(Purposes.UsageAnalytics)]
    private static async Task<IResult> CountAsync(OpusDb db, CancellationToken cancellation)
    {
        List<PageCount> counts = await db.UsageEvents
            .GroupBy(visit => visit.Page)
            .Select(group => new PageCount(group.Key, group.Count()))
            .ToListAsync(cancellation);
        return Results.Ok(counts);
    }
}
