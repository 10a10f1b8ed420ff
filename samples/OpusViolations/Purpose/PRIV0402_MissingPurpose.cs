// PRIV0402: an export reads personal data and no purpose is in force (S3.1).
namespace OpusViolations.Purpose;

public static class AddressBook
{
    public static string ToCsvLine(Customer customer) => $"{customer.Name};{customer.Email}";
}
