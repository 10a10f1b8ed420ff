using System;
using System.Globalization;

namespace PrivacyAnnotations;

/// <summary>
/// Pseudonyms: HMAC-SHA256 of the UTF-8 text under a key of <see cref="PseudonymKeyRing"/>, cut to 128 bits and written
/// as <c>keyid:base64url</c>. The same value under the same key gives the same pseudonym, so that entries about one
/// person can be counted and joined; without the key nobody gets back to the value. Still personal data, Art. 4(5).
/// </summary>
public static class Pseudonym
{
    /// <summary>Most characters a pseudonym has.</summary>
    public const int MaximumLength = PseudonymKey.MaximumIdLength + 1 + DigestLength;

    /// <summary>Characters of 16 bytes in Base64 without padding.</summary>
    internal const int DigestLength = 22;

    /// <summary>The pseudonym of a text. Null and the empty string give the empty string.</summary>
    /// <param name="value">Any text; half a surrogate pair counts as U+FFFD.</param>
    [Pseudonymizes]
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        return Of(value!, PseudonymKeyRing.Current.Active);
    }

    /// <summary>The pseudonym of the GUID's text in lower case with hyphens.</summary>
    /// <param name="value">An identifier.</param>
    [Pseudonymizes]
    public static string Of(Guid value) => Of(value.ToString("D"));

    /// <summary>The pseudonym of the number's decimal text.</summary>
    /// <param name="value">An identifier.</param>
    [Pseudonymizes]
    public static string Of(long value) => Of(value.ToString(CultureInfo.InvariantCulture));

#if NET8_0_OR_GREATER
    /// <summary>Writes the pseudonym of a text without allocation. Empty text gives empty text.</summary>
    /// <param name="value">Any text; half a surrogate pair counts as U+FFFD.</param>
    /// <param name="destination">Receives the pseudonym; <see cref="MaximumLength"/> is room enough.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Pseudonymizes]
    public static bool TryWrite(ReadOnlySpan<char> value, Span<char> destination, out int written)
    {
        written = 0;
        return value.IsEmpty || TryWrite(value, PseudonymKeyRing.Current.Active, destination, out written);
    }
#endif

    /// <summary>
    /// Tells whether a pseudonym was made of a value, by any key of the ring: finds a person's entries after rotation.
    /// </summary>
    /// <param name="value">The text.</param>
    /// <param name="pseudonym">The pseudonym.</param>
    /// <returns>False too when the pseudonym's key is not in the ring.</returns>
    public static bool Matches(string? value, string? pseudonym)
    {
        if (string.IsNullOrEmpty(value) || pseudonym is null)
            return string.IsNullOrEmpty(value) && pseudonym?.Length == 0;
        int colon = pseudonym.IndexOf(':');
        if (colon < 0 || PseudonymKeyRing.Current.Find(pseudonym, colon) is not { } key)
            return false;
        return AreEqual(Of(value!, key), pseudonym);
    }

    // Takes the same time wherever the texts differ.
    private static bool AreEqual(string first, string second)
    {
        int difference = first.Length ^ second.Length;
        for (int i = 0; i < first.Length && i < second.Length; i++)
            difference |= first[i] ^ second[i];
        return difference == 0;
    }

    private static string Of(string value, PseudonymKey key)
    {
#if NET8_0_OR_GREATER
        Span<char> buffer = stackalloc char[MaximumLength];
        TryWrite(value, key, buffer, out int written);
        return new string(buffer[..written]);
#else
        char[] buffer = new char[MaximumLength];
        TryWrite(value, key, buffer, out int written);
        return new string(buffer, 0, written);
#endif
    }

    private static bool TryWrite(Chars value, PseudonymKey key, CharBuffer destination, out int written)
    {
        RedactedText text = new(destination);
        if (destination.Length <= key.Id.Length + DigestLength)
            return text.Fail(out written);
        text.Append(key.Id);
        text.Append(':');
        PseudonymHasher.AppendDigest(value, key, ref text);
        return text.Finish(out written);
    }
}
