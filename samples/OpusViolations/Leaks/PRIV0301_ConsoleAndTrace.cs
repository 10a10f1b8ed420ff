// PRIV0301: personal data on the console and in a trace (S5.1).
using System.Diagnostics;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public static class Import
{
    public static void Row(Customer customer)
    {
        Console.WriteLine($"Importing {customer.Name}");
        Trace.TraceInformation("Imported " + customer.Email);
    }
}
