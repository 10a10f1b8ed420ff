// PRIV0302: an object with personal members is logged whole (S5.1).
using PrivacyAnnotations;
using Serilog;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public static class SignUp
{
    public static void Done(Customer customer, List<Customer> invited)
    {
        Log.Information("Signed up: {@Customer}", customer);
        Log.Information("Invited: {@Invited}", invited);
    }
}
