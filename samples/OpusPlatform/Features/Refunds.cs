using OpusPlatform.Recipients;
using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>A payment to be given back, as the card processor knows it.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("BillingRecords")]
public sealed partial record Refund(
    [property: PersonalData(FinancialData.CardLastFour), DataSource(DataSource.Direct)] string CardLastFour,
    [property: NotPersonalData("Opaque reference issued by the card processor")] string ProcessorReference,
    decimal Amount);

/// <summary>Money back.</summary>
public static class RefundEndpoints
{
    public static void MapRefunds(this IEndpointRouteBuilder app) => app.MapPost("/refunds", RefundAsync);

    // The class and its constants are generated from privacy.json.
    [Purpose(PolicyPurposes.PaymentProcessing)]
    private static async Task<IResult> RefundAsync(
        Refund refund, CardProcessor processor, CancellationToken cancellation)
    {
        await processor.RefundAsync(refund, cancellation);
        return Results.Accepted();
    }
}
