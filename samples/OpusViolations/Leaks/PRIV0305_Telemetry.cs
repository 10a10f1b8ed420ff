// PRIV0305: personal data in an activity tag and in a metric (S2C.15, S5.1).
using System.Diagnostics.Metrics;
using System.Diagnostics;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public static class Checkout
{
    private static readonly Meter Meter = new("Opus.Checkout");
    private static readonly Counter<int> Orders = Meter.CreateCounter<int>("orders");

    public static void Completed(Customer customer)
    {
        Activity.Current?.SetTag("customer.email", customer.Email);
        Orders.Add(1, new KeyValuePair<string, object?>("customer", customer.Name));
    }
}
