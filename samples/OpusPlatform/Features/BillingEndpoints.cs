using OpusPlatform.Data;
using OpusPlatform.Model;
using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>The card processor's answer to a payment: a reference and the last four digits.</summary>
public sealed partial record Payment(
    [property: PersonalData(AccountData.UserId)] Guid AccountId,
    [property: PersonalData(IdentityData.FullName)] string BillingName,
    [property: PersonalData(ContactData.PostalAddress)] string BillingAddress,
    [property: PersonalData(FinancialData.CardLastFour)] string CardLastFour,
    [property: NotPersonalData("Opaque reference issued by the card processor")] string ProcessorReference,
    [property: PersonalData(CommercialData.OrderHistory)] string Product,
    decimal Amount);

/// <summary>Paid orders.</summary>
public static partial class BillingEndpoints
{
    public static void MapBilling(this IEndpointRouteBuilder app) => app.MapPost("/orders", OrderAsync);

    [Purpose(Purposes.Billing)]
    private static async Task<IResult> OrderAsync(
        Payment payment, OpusDb db, ILoggerFactory loggers, CancellationToken cancellation)
    {
        db.BillingProfiles.Add(new BillingProfile
        {
            AccountId = payment.AccountId,
            BillingName = payment.BillingName,
            BillingAddress = payment.BillingAddress,
            CardLastFour = payment.CardLastFour,
            ProcessorReference = payment.ProcessorReference,
        });
        db.Orders.Add(new Order
        {
            AccountId = payment.AccountId,
            Product = payment.Product,
            Amount = payment.Amount,
            CompletedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        ILogger logger = loggers.CreateLogger(typeof(BillingEndpoints));
        OrderPaid(logger, payment.Amount, payment.Redacted());
        return Results.Accepted();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order of {Amount} paid: {Payment}")]
    private static partial void OrderPaid(ILogger logger, decimal amount, object payment);
}
