// PRIV0101: a member that looks like personal data and says nothing about it (S1.2).
namespace OpusViolations.Classification;

public sealed class Invitation
{
    public string? EmailAddress { get; set; }
}
