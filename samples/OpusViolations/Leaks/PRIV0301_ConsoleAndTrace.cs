// PRIV0301: personal data on the console and in a trace (S5.1).
using System.Diagnostics;

namespace OpusViolations.Leaks;

public static class Import
{
    public static void Row(Customer customer)
    {
        Console.WriteLine($"Importing {customer.Name}");
        Trace.TraceInformation("Imported " + customer.Email);
    }
}
