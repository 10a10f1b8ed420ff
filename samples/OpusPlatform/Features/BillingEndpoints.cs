using OpusPlatform.Data;
using OpusPlatform.Model;
using OpusPlatform.Recipients;
using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>The card processor's answer to a payment: a reference and the last four digits.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("BillingRecords")]
public sealed partial record Payment(
    [property: PersonalData(AccountData.UserId), DataSource(DataSource.Automatic)] Guid AccountId,
    [property: PersonalData(IdentityData.FullName), DataSource(DataSource.Direct)] string BillingName,
    [property: PersonalData(ContactData.PostalAddress), DataSource(DataSource.Direct)] string BillingAddress,
    [property: PersonalData(FinancialData.CardLastFour), DataSource(DataSource.Direct)] string CardLastFour,
    [property: NotPersonalData("Opaque reference issued by the card processor")] string ProcessorReference,
    [property: PersonalData(CommercialData.OrderHistory), DataSource(DataSource.Direct)] string Product,
    decimal Amount);

/// <summary>Paid orders.</summary>
public static partial class BillingEndpoints
{
    public static void MapBilling(this IEndpointRouteBuilder app) => app.MapPost("/orders", OrderAsync);

    [Purpose(Purposes.ContractPerformance)]
    private static async Task<IResult> OrderAsync(
        Payment payment,
        OpusDb db,
        CardProcessor processor,
        Dispatcher dispatcher,
        ILoggerFactory loggers,
        CancellationToken cancellation)
    {
        await PayAsync(payment, processor, cancellation);
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
        await ShipAsync(payment, dispatcher, cancellation);
        ILogger logger = loggers.CreateLogger(typeof(BillingEndpoints));
        OrderPaid(logger, payment.Amount, payment.Redacted());
        return Results.Accepted();
    }

    [Purpose(Purposes.PaymentProcessing)]
    private static Task PayAsync(Payment payment, CardProcessor processor, CancellationToken cancellation) =>
        processor.ChargeAsync(payment, cancellation);

    [Purpose(Purposes.Fulfilment)]
    private static Task ShipAsync(Payment payment, Dispatcher dispatcher, CancellationToken cancellation)
    {
        Shipment shipment = new(payment.BillingName, payment.BillingAddress, payment.Product);
        return dispatcher.ShipAsync(shipment, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order of {Amount} paid: {Payment}")]
    private static partial void OrderPaid(ILogger logger, decimal amount, Redacted<Payment> payment);
}
