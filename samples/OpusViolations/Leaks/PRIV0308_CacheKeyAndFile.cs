// PRIV0308: personal data in a cache key and in a file name (S5.1).
using Microsoft.Extensions.Caching.Memory;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.AccountManagement)]
public static class Export
{
    public static string PathFor(IMemoryCache cache, Customer customer)
    {
        cache.Set("export:" + customer.Email, customer.Orders);
        return Path.Combine(Path.GetTempPath(), customer.Name + ".csv");
    }

    public static void Write(Customer customer) => File.WriteAllText($"/tmp/{customer.Username}.txt", "exported");
}
