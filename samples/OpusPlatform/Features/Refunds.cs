using PrivacyAnnotations;

namespace OpusPlatform.Features;

/// <summary>A payment to be given back, as the card processor knows it.</summary>
public sealed partial record Refund(
    [property: PersonalData(FinancialData.CardLastFour)] string CardLastFour,
    [property: NotPersonalData("Opaque reference issued by the card processor")] string ProcessorReference,
    decimal Amount);

/// <summary>
/// The company that charges cards. What goes in here is disclosed to it, so the mark names its entry in privacy.json.
/// </summary>
[Recipient(PolicyRecipients.CardProcessor, Country = "US")]
public interface ICardProcessor
{
    Task RefundAsync(Refund refund, CancellationToken cancellation);
}

/// <summary>Calls the card processor's service.</summary>
public sealed class CardProcessorClient(HttpClient http) : ICardProcessor
{
    public async Task RefundAsync(Refund refund, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await http.PostAsJsonAsync("refunds", refund, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}

/// <summary>Money back.</summary>
public static class RefundEndpoints
{
    public static void MapRefunds(this IEndpointRouteBuilder app) => app.MapPost("/refunds", RefundAsync);

    // The class and its constants are generated from privacy.json.
    [Purpose(PolicyPurposes.PaymentProcessing)]
    private static async Task<IResult> RefundAsync(
        Refund refund, ICardProcessor processor, CancellationToken cancellation)
    {
        await processor.RefundAsync(refund, cancellation);
        return Results.Accepted();
    }
}
