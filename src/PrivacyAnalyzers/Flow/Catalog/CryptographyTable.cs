using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Hashing and encryption give pseudonyms, not clean values; redactors and password hashers clean ones.</summary>
internal static class CryptographyTable
{
    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("PrivacyAnnotations.Redact", "Keep,TryKeep", Transfer.Content),
            Pseudonym("PrivacyAnnotations.Redact", "Hmac"),
            Redactor("PrivacyAnnotations.Redact", "*"),
            Pseudonym("PrivacyAnnotations.Pseudonym", "*"),
            Redactor("Microsoft.Extensions.Compliance.Redaction.Redactor", "Redact,TryRedact"),
            Redactor("Microsoft.AspNetCore.Identity.IPasswordHasher`1", "HashPassword,VerifyHashedPassword"),
            Redactor("BCrypt.Net.BCrypt", "HashPassword,EnhancedHashPassword,Verify,EnhancedVerify,GenerateSalt"),
            Redactor("System.Security.Cryptography.Rfc2898DeriveBytes", "GetBytes,Pbkdf2"),
            Redactor("Microsoft.AspNetCore.Cryptography.KeyDerivation.KeyDerivation", "Pbkdf2"),
            Redactor("Konscious.Security.Cryptography.Argon2", "GetBytes,GetBytesAsync"),
            Pseudonym("System.Security.Cryptography.HashAlgorithm",
                "ComputeHash,ComputeHashAsync,HashData,HashDataAsync,TryHashData,TryComputeHash,TransformFinalBlock"),
            Pseudonym("System.Security.Cryptography.HMACSHA256", "HashData,HashDataAsync,TryHashData"),
            Pseudonym("System.Security.Cryptography.HMACSHA512", "HashData,HashDataAsync,TryHashData"),
            Pseudonym("System.Security.Cryptography.IncrementalHash", "GetHashAndReset,GetCurrentHash"),
            Pseudonym("System.Security.Cryptography.CryptographicOperations", "HashData,HmacData"),
            Pseudonym("System.IO.Hashing.NonCryptographicHashAlgorithm", "*"),
            Pseudonym("Microsoft.AspNetCore.DataProtection.IDataProtector", "Protect"),
            Pseudonym("Microsoft.AspNetCore.DataProtection.ITimeLimitedDataProtector", "Protect"),
            Pseudonym("Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions", "Protect"),
            Pseudonym("System.Security.Cryptography.AesGcm", "Encrypt"),
            Pseudonym("System.Security.Cryptography.SymmetricAlgorithm", "EncryptCbc,EncryptEcb,EncryptCfb"),
            Pseudonym("System.Security.Cryptography.RSA", "Encrypt")),
    };

    private static TransferRow Redactor(string type, string members) =>
        new(type, members, Transfer.Clean) { IsRedactor = true };

    private static TransferRow Pseudonym(string type, string members) =>
        new(type, members, Transfer.Pseudonym) { IsRedactor = true };
}
