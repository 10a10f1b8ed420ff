// PRIV0303: personal data in an exception message (S5.1).
namespace OpusViolations.Leaks;

public static class Lookup
{
    public static Customer Find(IReadOnlyDictionary<string, Customer> customers, Customer wanted) =>
        customers.TryGetValue(wanted.Username, out Customer? found)
            ? found
            : throw new KeyNotFoundException($"No customer named {wanted.Name}");
}
