using Microsoft.EntityFrameworkCore;
using OpusPlatform.Model;
using PrivacyAnnotations;

namespace OpusPlatform.Data;

/// <summary>What subscribers chose: consent they gave and did not withdraw, and objections.</summary>
[Purpose(Purposes.RightsHandling)]
public sealed class SubscriptionChoices(OpusDb db) : IConsentGate, ISuppressionList
{
    public bool Has(string subject, string purpose) => InForce(subject).Any();

    public Task<bool> HasAsync(string subject, string purpose, CancellationToken cancellationToken = default) =>
        InForce(subject).AnyAsync(cancellationToken);

    public bool Contains(string address) =>
        db.Subscriptions.Any(subscription => subscription.Email == address && subscription.UnsubscribedAt != null);

    private IQueryable<NewsletterSubscription> InForce(string email) => db.Subscriptions.Where(
        subscription => subscription.Email == email
            && subscription.MarketingConsent
            && subscription.UnsubscribedAt == null);
}
