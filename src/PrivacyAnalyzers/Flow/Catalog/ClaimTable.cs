using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Claims: the value is told apart from type and issuer.</summary>
internal static class ClaimTable
{
    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("System.Security.Claims.Claim",
                "get_Type,get_ValueType,get_Issuer,get_OriginalIssuer", Transfer.Clean),
            new TransferRow("System.Security.Claims.ClaimsPrincipal", "HasClaim,IsInRole", Transfer.Clean),
            new TransferRow("System.Security.Claims.ClaimsIdentity",
                "HasClaim,get_AuthenticationType,get_NameClaimType,get_RoleClaimType", Transfer.Clean)),
    };
}
