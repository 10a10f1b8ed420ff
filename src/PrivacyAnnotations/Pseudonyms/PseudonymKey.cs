using System;

namespace PrivacyAnnotations;

/// <summary>
/// A secret key for pseudonyms and the id by which a pseudonym tells its key. Keep the secret apart from the data:
/// it is the "additional information" of GDPR Art. 4(5). Its text form shows the id alone.
/// </summary>
public sealed class PseudonymKey
{
    /// <summary>Fewest bytes a secret may have.</summary>
    public const int MinimumSecretLength = 16;

    /// <summary>Most characters an id may have.</summary>
    public const int MaximumIdLength = 16;

    private readonly byte[] _secret;

    /// <summary>Makes a key of a copy of the secret.</summary>
    /// <param name="id">
    /// One to sixteen ASCII letters, digits, hyphens, underscores and dots. Part of each pseudonym, hence no secret.
    /// </param>
    /// <param name="secret">At least 16 bytes of randomness; 32 are the strength of the hash.</param>
    /// <exception cref="ArgumentException">The id or the secret is not as described.</exception>
    public PseudonymKey(string id, byte[] secret)
    {
        if (!IsValidId(id))
            throw new ArgumentException("An id has 1 to 16 ASCII letters, digits, '-', '_' or '.'.", nameof(id));
        if (secret is null || secret.Length < MinimumSecretLength)
            throw new ArgumentException("A secret has at least 16 bytes.", nameof(secret));
        Id = id;
        _secret = (byte[])secret.Clone();
    }

    /// <summary>Id of the key.</summary>
    public string Id { get; }

    internal byte[] Secret => _secret;

    /// <summary>Reads <c>id:secret</c>, the secret in Base64; false when it is anything else.</summary>
    /// <param name="text">The text, as kept in a secret store or an environment variable.</param>
    /// <param name="key">The key.</param>
    public static bool TryParse(string? text, out PseudonymKey? key)
    {
        key = null;
        int colon = text?.IndexOf(':') ?? -1;
        if (colon < 0)
            return false;
        string id = text!.Substring(0, colon).Trim();
        byte[]? secret = Decode(text.Substring(colon + 1).Trim());
        if (!IsValidId(id) || secret is null || secret.Length < MinimumSecretLength)
            return false;
        key = new PseudonymKey(id, secret);
        return true;
    }

    /// <summary>The id; never the secret.</summary>
    public override string ToString() => Id;

    private static bool IsValidId(string? id)
    {
        if (id is null || id.Length is 0 or > MaximumIdLength)
            return false;
        foreach (char value in id)
        {
            if (!CharRules.IsDigit(value) && !CharRules.IsLetter(value) && value is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    private static byte[]? Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
