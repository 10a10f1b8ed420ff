using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Hashing and encryption give pseudonyms, not clean values; redactors and password hashers clean ones.</summary>
internal static class CryptographyTable
{
    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("System.Security.Cryptography.HashAlgorithm",
                "ComputeHash,ComputeHashAsync,HashData,HashDataAsync,TryHashData,TransformFinalBlock", Transfer.Pseudonym),
            new TransferRow("System.Security.Cryptography.IncrementalHash", "GetHashAndReset,GetCurrentHash", Transfer.Pseudonym),
            new TransferRow("System.Security.Cryptography.Rfc2898DeriveBytes", "GetBytes,Pbkdf2", Transfer.Pseudonym),
            new TransferRow("System.Security.Cryptography.CryptographicOperations", "HashData,HmacData", Transfer.Pseudonym),
            new TransferRow("System.IO.Hashing.NonCryptographicHashAlgorithm", "*", Transfer.Pseudonym),
            new TransferRow("Microsoft.AspNetCore.DataProtection.IDataProtector", "Protect", Transfer.Pseudonym),
            new TransferRow("Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions", "Protect",
                Transfer.Pseudonym),
            new TransferRow("Microsoft.AspNetCore.Identity.IPasswordHasher`1", "HashPassword,VerifyHashedPassword",
                Transfer.Clean),
            new TransferRow("Microsoft.Extensions.Compliance.Redaction.Redactor", "Redact", Transfer.Clean),
            new TransferRow("PrivacyAnnotations.Redact", "Keep,TryKeep", Transfer.Content),
            new TransferRow("PrivacyAnnotations.Redact", "Keep", Transfer.Content),
            new TransferRow("PrivacyAnnotations.Redact", "Hmac", Transfer.Pseudonym),
            new TransferRow("PrivacyAnnotations.Redact", "*", Transfer.Clean),
            new TransferRow("PrivacyAnnotations.Pseudonym", "*", Transfer.Pseudonym)),
    };
}
