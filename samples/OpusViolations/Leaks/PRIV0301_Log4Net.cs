// PRIV0301: personal data in a log4net message (S5.1).
using PrivacyAnnotations;
using log4net;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public sealed class CallCentre
{
    private static readonly ILog Logger = LogManager.GetLogger(typeof(CallCentre));

    public void Missed(Customer customer) => Logger.WarnFormat("Missed call from {0}", customer.Phone);
}
