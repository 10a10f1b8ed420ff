using System;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnnotations;

/// <summary>
/// HMAC-SHA256 with one keyed instance for each thread: keying costs more than hashing a field. Buffers that held the
/// value are cleared; nothing else keeps it.
/// </summary>
internal sealed class PseudonymHasher
{
    private const int KeptBytes = 16;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [ThreadStatic]
    private static PseudonymHasher? t_hasher;

    private readonly PseudonymKey _key;

    private PseudonymHasher(PseudonymKey key)
    {
        _key = key;
#if NET8_0_OR_GREATER
        _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Secret);
#else
        _hmac = new HMACSHA256(key.Secret);
#endif
    }

    /// <summary>Appends 22 characters of Base64 in the alphabet of URLs.</summary>
    public static void AppendDigest(Chars value, PseudonymKey key, ref RedactedText text)
    {
        PseudonymHasher hasher = t_hasher is { } current && ReferenceEquals(current._key, key)
            ? current
            : t_hasher = new PseudonymHasher(key);
        hasher.Append(value, ref text);
    }

#if NET8_0_OR_GREATER
    private const int ChunkLength = 256;

    private readonly IncrementalHash _hmac;

    private void Append(ReadOnlySpan<char> value, ref RedactedText text)
    {
        Span<byte> bytes = stackalloc byte[ChunkLength * 3];
        while (!value.IsEmpty)
        {
            int length = Math.Min(value.Length, ChunkLength);

            // A surrogate pair is not cut in two.
            if (length < value.Length && char.IsHighSurrogate(value[length - 1]))
                length--;
            int count = Encoding.UTF8.GetBytes(value[..length], bytes);
            _hmac.AppendData(bytes[..count]);
            CryptographicOperations.ZeroMemory(bytes[..count]);
            value = value[length..];
        }

        Span<byte> digest = stackalloc byte[32];
        _hmac.GetHashAndReset(digest);
        AppendBase64(digest, ref text);
    }

    private static void AppendBase64(scoped ReadOnlySpan<byte> digest, ref RedactedText text)
#else
    private readonly HMACSHA256 _hmac;

    private void Append(string value, ref RedactedText text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        byte[] digest = _hmac.ComputeHash(bytes);
        Array.Clear(bytes, 0, bytes.Length);
        AppendBase64(digest, ref text);
    }

    private static void AppendBase64(byte[] digest, ref RedactedText text)
#endif
    {
        int bits = 0;
        int count = 0;
        for (int i = 0; i < KeptBytes; i++)
        {
            bits = (bits << 8) | digest[i];
            for (count += 8; count >= 6; count -= 6)
                text.Append(Alphabet[(bits >> (count - 6)) & 63]);
        }

        text.Append(Alphabet[(bits << (6 - count)) & 63]);
    }
}
