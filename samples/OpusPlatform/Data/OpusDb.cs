using Microsoft.EntityFrameworkCore;
using OpusPlatform.Model;

namespace OpusPlatform.Data;

/// <summary>The platform's database.</summary>
public sealed class OpusDb(DbContextOptions<OpusDb> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<BillingProfile> BillingProfiles => Set<BillingProfile>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<NewsletterSubscription> Subscriptions => Set<NewsletterSubscription>();

    public DbSet<UsageEvent> UsageEvents => Set<UsageEvent>();

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();
}
