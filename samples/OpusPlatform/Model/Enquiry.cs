using PrivacyAnnotations;

namespace OpusPlatform.Model;

/// <summary>A message sent through the contact form.</summary>
[DataSubject("Visitor")]
[Retention("Enquiries")]
public sealed class Enquiry
{
    public int Id { get; set; }

    [PersonalData(IdentityData.FullName)]
    [DataSource(DataSource.Direct)]
    public string? SenderName { get; set; }

    [DataSubjectKey]
    [PersonalData(ContactData.EmailAddress)]
    [DataSource(DataSource.Direct)]
    public required string ReplyTo { get; set; }

    [PersonalData(CommunicationData.Correspondence)]
    [DataSource(DataSource.Direct)]
    public required string Text { get; set; }

    public DateTime ReceivedAt { get; set; }

    public DateTime? ClosedAt { get; set; }
}
