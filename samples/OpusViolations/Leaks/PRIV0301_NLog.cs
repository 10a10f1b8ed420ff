// PRIV0301: personal data in an NLog message (S5.1).
using NLog;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.SecurityAndFraud)]
public sealed class DeviceRegistry
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    public void Register(Customer customer) => Logger.Info("Device {0} registered", customer.DeviceId);
}
