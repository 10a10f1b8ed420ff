// PRIV0303: personal data in an exception message (S5.1).
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.AccountManagement)]
public static class Lookup
{
    public static Customer Find(IReadOnlyDictionary<string, Customer> customers, Customer wanted) =>
        customers.TryGetValue(wanted.Username, out Customer? found)
            ? found
            : throw new KeyNotFoundException($"No customer named {wanted.Name}");
}
