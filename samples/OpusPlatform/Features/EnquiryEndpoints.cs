using OpusPlatform.Data;
using OpusPlatform.Model;
using PrivacyAnnotations;
using Serilog;

namespace OpusPlatform.Features;

/// <summary>What the contact form sends.</summary>
[DataSubject(DataSubjects.Visitor)]
[Retention("Enquiries")]
public sealed partial record EnquiryForm(
    [property: PersonalData(IdentityData.FullName), DataSource(DataSource.Direct)] string? SenderName,
    [property: PersonalData(ContactData.EmailAddress), DataSource(DataSource.Direct)] string ReplyTo,
    [property: PersonalData(CommunicationData.Correspondence), DataSource(DataSource.Direct)] string Text);

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
