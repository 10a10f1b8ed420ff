// PRIV0301: personal data in a log message (S5.1), in a message template, a scope and a [LoggerMessage] method.
using Microsoft.Extensions.Logging;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.AccountManagement)]
public static partial class PasswordReset
{
    public static void Start(ILogger logger, Customer customer)
    {
        logger.LogInformation("Reset link sent to {Email}", customer.Email);
        using (logger.BeginScope("Reset for {Phone}", customer.Phone))
            ResetStarted(logger, customer.Username);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reset started by {Username}")]
    private static partial void ResetStarted(ILogger logger, string username);
}
