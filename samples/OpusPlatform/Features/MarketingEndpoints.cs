using Microsoft.EntityFrameworkCore;
using OpusPlatform.Data;
using OpusPlatform.Model;
using PrivacyAnnotations;
using Serilog;

namespace OpusPlatform.Features;

/// <summary>A person's wish to get the newsletter.</summary>
[DataSubject(DataSubjects.Subscriber)]
[Retention("Newsletter")]
public sealed partial record Subscription(
    [property: PersonalData(ContactData.EmailAddress), DataSource(DataSource.Direct)] string Email,
    [property: PersonalData(AccountData.PrivacyPreferences), DataSource(DataSource.Direct)] bool MarketingConsent);

/// <summary>Answers to a survey; every one of them may be left out.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("Surveys")]
public sealed partial record SurveyForm(
    [property: PersonalData(AccountData.UserId), DataSource(DataSource.Automatic)] Guid AccountId,
    [property: PersonalData(DemographicData.MaritalStatus), DataSource(DataSource.Direct)] string? MaritalStatus,
    [property: PersonalData(DemographicData.Gender), DataSource(DataSource.Direct)] string? Gender,
    [property: PersonalData(CommercialData.SurveyResponse), DataSource(DataSource.Direct)] string? Answer);

/// <summary>Newsletter and surveys.</summary>
public static class MarketingEndpoints
{
    public static void MapMarketing(this IEndpointRouteBuilder app)
    {
        app.MapPost("/newsletter", SubscribeAsync);
        app.MapPost("/newsletter/unsubscribe", UnsubscribeAsync);
        app.MapPost("/surveys", AnswerAsync);
    }

    [Purpose(Purposes.DirectMarketing)]
    private static async Task<IResult> SubscribeAsync(Subscription wish, OpusDb db, CancellationToken cancellation)
    {
        if (!wish.MarketingConsent)
            return Results.BadRequest();
        db.Subscriptions.Add(new NewsletterSubscription
        {
            Email = wish.Email,
            MarketingConsent = true,
            ConsentedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        Log.Information("Newsletter subscription {@Subscription}", wish.Redacted());
        return Results.Accepted();
    }

    [Purpose(Purposes.DirectMarketing)]
    private static async Task<IResult> UnsubscribeAsync(Subscription wish, OpusDb db, CancellationToken cancellation)
    {
        int changed = await db.Subscriptions
            .Where(subscription => subscription.Email == wish.Email)
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(subscription => subscription.MarketingConsent, false)
                    .SetProperty(subscription => subscription.UnsubscribedAt, DateTime.UtcNow),
                cancellation);
        Log.Information("{Count} newsletter subscriptions ended", changed);
        return Results.NoContent();
    }

    [Purpose(Purposes.MarketingSurvey)]
    private static async Task<IResult> AnswerAsync(SurveyForm form, OpusDb db, CancellationToken cancellation)
    {
        db.SurveyAnswers.Add(new SurveyAnswer
        {
            AccountId = form.AccountId,
            MaritalStatus = form.MaritalStatus,
            Gender = form.Gender,
            Answer = form.Answer,
            CreatedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        Log.Information("Survey answered: {@Form}", form.Redacted());
        return Results.Accepted();
    }
}
