// PRIV0007: an exception nobody reviewed and that has run out.
using PrivacyAnnotations;

namespace OpusViolations.Policy;

public static class Archive
{
    [PrivacyException("PRIV0301", Reason = "migration", Until = "2025-12-31")]
    public static int Count(IReadOnlyList<Customer> customers) => customers.Count;
}
