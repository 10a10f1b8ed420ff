// PRIV0203: a member whose name tells of banned data, although nobody marked it (S2E.2).
namespace OpusViolations.Prohibited;

public sealed class Applicant
{
    public string? Religion { get; set; }
}
