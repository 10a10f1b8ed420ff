// PRIV0301: personal data in a log message (S5.1), through a local and a helper.
using PrivacyAnnotations;
using Serilog;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public static class OrderIntake
{
    public static void Accept(Customer customer)
    {
        string greeting = "Dear " + customer.Name.Trim();
        Log.Information("Order accepted, {Greeting}", greeting);
        Log.ForContext("Email", customer.Email).Information("Confirmation sent");
    }
}
