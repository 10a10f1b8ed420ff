// PRIV0304: personal data in a redirect's query string (S2C.25, S8.1).
using Microsoft.AspNetCore.Http;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.Correspondence)]
public static class Welcome
{
    public static IResult Send(Customer customer) =>
        Results.Redirect($"/welcome?email={Uri.EscapeDataString(customer.Email)}");
}
