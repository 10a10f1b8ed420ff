using Microsoft.EntityFrameworkCore;
using OpusPlatform.Data;
using OpusPlatform.Model;
using OpusPlatform.Recipients;
using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>An issue of the newsletter.</summary>
public sealed record Issue(string Subject, string Text);

/// <summary>Sends to those who want it: the newsletter, and offers of partners.</summary>
public static class NewsletterEndpoints
{
    public static void MapNewsletter(this IEndpointRouteBuilder app)
    {
        app.MapPost("/newsletter/issues", SendAsync);
        app.MapPost("/newsletter/offers", OfferAsync);
    }

    // Consent stands in for the existing-customer condition (S3.25); those who objected are left out (S3.38, S7.5).
    [Purpose(PolicyPurposes.DirectMarketing)]
    private static async Task<IResult> SendAsync(
        Issue issue, OpusDb db, SubscriptionChoices choices, MailProvider mail, CancellationToken cancellation)
    {
        List<NewsletterSubscription> consented = await db.Subscriptions
            .Where(subscription => subscription.MarketingConsent)
            .ToListAsync(cancellation);
        foreach (NewsletterSubscription reader in choices.Filter(consented, static reader => reader.Email))
            await mail.SendNewsletterAsync(reader.Email, issue, cancellation);
        return Results.Accepted();
    }

    // The partner's method takes a token, so that the compiler itself asks for the check (S3.34).
    [Purpose(PolicyPurposes.ThirdPartyMarketing)]
    private static async Task<IResult> OfferAsync(
        OpusDb db, SubscriptionChoices choices, MarketingPartner partner, CancellationToken cancellation)
    {
        foreach (NewsletterSubscription reader in await db.Subscriptions.ToListAsync(cancellation))
        {
            if (await choices.FindTokenAsync<ThirdPartyMarketing>(reader.Email, cancellation) is { } consent)
                await partner.OfferAsync(reader.Email, consent, cancellation);
        }

        return Results.Accepted();
    }
}
