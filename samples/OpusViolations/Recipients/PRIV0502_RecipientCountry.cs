// PRIV0502: a processor in a country that the policy does not name for it (S4.10).
using PrivacyAnnotations;

namespace OpusViolations.Recipients;

[Recipient("ItProcessors", Country = "IN")]
public interface IBackupService
{
    Task StoreAsync(byte[] archive);
}
