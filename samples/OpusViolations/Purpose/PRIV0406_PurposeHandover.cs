// PRIV0406: the text of a support ticket is handed to lead scoring (S3C.2); support is not compatible with marketing.
using PrivacyAnnotations;

namespace OpusViolations.Purpose;

[DataSubject("Customer")]
[Retention("Enquiries")]
public sealed class Ticket
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid CustomerId { get; set; }

    [PersonalData(CommunicationData.Correspondence)]
    public string Text { get; set; } = "";
}

public static class SupportDesk
{
    [Purpose(Purposes.CustomerSupport)]
    public static int Close(Ticket ticket)
    {
        string text = ticket.Text.Trim();
        return LeadScoring.Score(text);
    }
}

public static class LeadScoring
{
    [Purpose(Purposes.DirectMarketing)]
    public static int Score(string text) => text.Contains("upgrade", StringComparison.OrdinalIgnoreCase) ? 10 : 0;
}
