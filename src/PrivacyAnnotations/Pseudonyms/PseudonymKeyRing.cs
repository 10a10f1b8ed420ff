using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;

namespace PrivacyAnnotations;

/// <summary>
/// The keys of this process: the first makes pseudonyms, the others still recognise theirs. Without configuration the
/// variable <c>PRIVACY_PSEUDONYM_KEYS</c> is read at first use, and without that a random key lasts as long as the
/// process. Safe for concurrent use.
/// </summary>
/// <example>
/// <code>
/// PseudonymKeyRing.Configure(new PseudonymKey("2026b", newSecret), new PseudonymKey("2026a", oldSecret));
/// </code>
/// </example>
public sealed class PseudonymKeyRing
{
    /// <summary>
    /// Name of the environment variable: <c>id:base64</c>, several parted by semicolons, the newest first.
    /// </summary>
    public const string EnvironmentVariable = "PRIVACY_PSEUDONYM_KEYS";

    private static PseudonymKeyRing? s_current;

    private readonly PseudonymKey[] _keys;

    private PseudonymKeyRing(PseudonymKey[] keys, PseudonymKeyOrigin origin)
    {
        _keys = keys;
        Origin = origin;
    }

    /// <summary>The ring in force. Asking for it settles where its keys come from.</summary>
    public static PseudonymKeyRing Current => Volatile.Read(ref s_current) ?? Initialize();

    /// <summary>Where the keys come from.</summary>
    public PseudonymKeyOrigin Origin { get; }

    /// <summary>The key that makes pseudonyms.</summary>
    public PseudonymKey Active => _keys[0];

    /// <summary>Number of keys.</summary>
    public int Count => _keys.Length;

    /// <summary>
    /// Puts a ring in force, in place of any other. Pseudonyms made from now on carry the first key's id.
    /// </summary>
    /// <param name="keys">The key in use, then those that were in use before.</param>
    /// <exception cref="ArgumentException">There is no key, one is null, or two have the same id.</exception>
    public static void Configure(params PseudonymKey[] keys)
    {
        if (keys is null || keys.Length == 0)
            throw new ArgumentException("A key ring has at least one key.", nameof(keys));
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (PseudonymKey key in keys)
        {
            if (key is null || !ids.Add(key.Id))
                throw new ArgumentException("Keys are not null and have different ids.", nameof(keys));
        }

        Volatile.Write(
            ref s_current,
            new PseudonymKeyRing((PseudonymKey[])keys.Clone(), PseudonymKeyOrigin.Configured));
    }

    /// <summary>Puts a new key first and keeps those in force to recognise older pseudonyms.</summary>
    /// <param name="key">The new key. One of the same id is replaced.</param>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public static void Rotate(PseudonymKey key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        while (true)
        {
            PseudonymKeyRing before = Current;
            List<PseudonymKey> keys = [key];
            foreach (PseudonymKey old in before._keys)
            {
                if (old.Id != key.Id)
                    keys.Add(old);
            }

            PseudonymKeyRing after = new([.. keys], PseudonymKeyOrigin.Configured);
            if (Interlocked.CompareExchange(ref s_current, after, before) == before)
                return;
        }
    }

    /// <summary>Reads keys as the environment variable holds them; false when one of them cannot be read.</summary>
    /// <param name="text"><c>id:base64</c>, several parted by semicolons, the newest first.</param>
    public static bool TryConfigure(string? text)
    {
        PseudonymKey[]? keys = Parse(text);
        if (keys is null)
            return false;
        Volatile.Write(ref s_current, new PseudonymKeyRing(keys, PseudonymKeyOrigin.Configured));
        return true;
    }

    internal PseudonymKey? Find(string text, int length)
    {
        foreach (PseudonymKey key in _keys)
        {
            if (key.Id.Length == length && string.CompareOrdinal(key.Id, 0, text, 0, length) == 0)
                return key;
        }

        return null;
    }

    private static PseudonymKeyRing Initialize()
    {
        PseudonymKey[]? keys = Parse(ReadEnvironment());
        PseudonymKeyRing ring = keys is null
            ? new PseudonymKeyRing([CreateRandomKey()], PseudonymKeyOrigin.Random)
            : new PseudonymKeyRing(keys, PseudonymKeyOrigin.Environment);
        return Interlocked.CompareExchange(ref s_current, ring, null) ?? ring;
    }

    private static string? ReadEnvironment()
    {
        try
        {
            return Environment.GetEnvironmentVariable(EnvironmentVariable);
        }
        catch (System.Security.SecurityException)
        {
            return null;
        }
    }

    private static PseudonymKey[]? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        List<PseudonymKey> keys = [];
        foreach (string part in text!.Split(';'))
        {
            if (string.IsNullOrWhiteSpace(part))
                continue;
            if (!PseudonymKey.TryParse(part, out PseudonymKey? key) || keys.Exists(other => other.Id == key!.Id))
                return null;
            keys.Add(key!);
        }

        return keys.Count == 0 ? null : [.. keys];
    }

    // The id differs from process to process, so that nobody takes two processes' pseudonyms for comparable.
    private static PseudonymKey CreateRandomKey()
    {
        const int IdBytes = 4;
        byte[] random = new byte[32 + IdBytes];
        using (RandomNumberGenerator generator = RandomNumberGenerator.Create())
            generator.GetBytes(random);
        byte[] secret = new byte[32];
        Array.Copy(random, secret, secret.Length);
        int id = BitConverter.ToInt32(random, 32);
        return new PseudonymKey("r" + id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture), secret);
    }
}
