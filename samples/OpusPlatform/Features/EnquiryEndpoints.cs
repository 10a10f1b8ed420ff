using OpusPlatform.Data;
using OpusPlatform.Model;
using PrivacyAnnotations;
using Serilog;

namespace OpusPlatform.Features;

/// <summary>What the contact form sends.</summary>
public sealed partial record EnquiryForm(
    [property: PersonalData(IdentityData.FullName)] string? SenderName,
    [property: PersonalData(ContactData.EmailAddress)] string ReplyTo,
    [property: PersonalData(CommunicationData.Correspondence)] string Text);

/// <summary>The contact form.</summary>
public static class EnquiryEndpoints
{
    public static void MapEnquiries(this IEndpointRouteBuilder app) => app.MapPost("/enquiries", ReceiveAsync);

    [Purpose(Purposes.Correspondence)]
    private static async Task<IResult> ReceiveAsync(EnquiryForm form, OpusDb db, CancellationToken cancellation)
    {
        db.Enquiries.Add(new Enquiry
        {
            SenderName = form.SenderName,
            ReplyTo = form.ReplyTo,
            Text = form.Text,
            ReceivedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        Log.Information("Enquiry of {Length} characters received: {@Form}", form.Text.Length, form.Redacted());
        return Results.Accepted();
    }
}
