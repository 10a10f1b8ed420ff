// PRIV0307: a user name in a cookie, in clear (S2C.10).
using Microsoft.AspNetCore.Http;
using PrivacyAnnotations;

namespace OpusViolations.Leaks;

[Purpose(Purposes.AccountManagement)]
public static class RememberMe
{
    public static void Remember(HttpResponse response, Customer customer) =>
        response.Cookies.Append("opus-preferences", customer.Username);
}
