using System;

namespace PrivacyAnnotations;

/// <summary>
/// Redaction primitives, one for each member of <see cref="Redaction"/>. They depend on no culture, throw on no input,
/// and never write more of a value than their description says: a value that has not the form a primitive expects is
/// replaced by <see cref="Marker"/>.
/// </summary>
/// <remarks>
/// Null and the empty string hold nothing and give the empty string, except with <see cref="Erase(string?)"/> and
/// <see cref="Forbid(string?)"/>, which do not tell whether there was a value, and <see cref="Length(string?)"/>.
/// </remarks>
public static partial class Redact
{
    /// <summary>Stands for what was erased.</summary>
    public const string Marker = "***";

    private delegate bool Writer(Chars value, CharBuffer destination, out int written);

    /// <summary>Replaces any value by <see cref="Marker"/>.</summary>
    /// <param name="value">Not looked at.</param>
    [Redacts]
    public static string Erase(string? value) => Marker;

    /// <summary>
    /// Keeps the first character: <c>Ada</c> becomes <c>A***</c>. A value of one character is erased.
    /// </summary>
    /// <param name="value">Any text.</param>
    [Redacts]
    public static string Mask(string? value) => Write(value, MaskPrimitive.Limit, MaskPrimitive.TryWrite);

    /// <summary>
    /// Keeps first character and domain of an e-mail address: <c>ada@example.com</c> becomes
    /// <c>a***@example.com</c>.
    /// </summary>
    /// <param name="value">An e-mail address.</param>
    [Redacts]
    public static string MaskEmail(string? value) =>
        Write(value, MaskEmailPrimitive.Limit, MaskEmailPrimitive.TryWrite);

    /// <summary>Keeps the first letter of up to four words: <c>Ada King Lovelace</c> becomes <c>A.K.L.</c>.</summary>
    /// <param name="value">A name.</param>
    [Redacts]
    public static string Initials(string? value) => Write(value, InitialsPrimitive.Limit, InitialsPrimitive.TryWrite);

    /// <summary>
    /// Keeps the last four characters: <c>4242424242421881</c> becomes <c>***1881</c>. A value of fewer than eight is
    /// erased.
    /// </summary>
    /// <param name="value">A number of a card, account or paper.</param>
    [Redacts]
    public static string Last4(string? value) => Write(value, Last4Primitive.Limit, Last4Primitive.TryWrite);

    /// <summary>
    /// Replaces the value by a keyed hash, see <see cref="Pseudonym.Of(string?)"/>. The result is pseudonymous and
    /// stays personal data, GDPR Art. 4(5).
    /// </summary>
    /// <param name="value">Any text.</param>
    [Pseudonymizes]
    public static string Hmac(string? value) => Pseudonym.Of(value);

    /// <summary>
    /// Keeps the year of a date: <c>1990-05-17</c>, <c>17.05.1990</c> and <c>17 May 1990</c> become <c>1990</c>.
    /// </summary>
    /// <param name="value">A date from 1800 to 2199 in any common form.</param>
    [Redacts]
    public static string YearOnly(string? value) => Write(value, YearOnlyPrimitive.Limit, YearOnlyPrimitive.TryWrite);

    /// <summary>Gives the band of ten years: <c>37</c> becomes <c>30-39</c>, 90 and more become <c>90+</c>.</summary>
    /// <param name="value">An age in years, 0 to 130.</param>
    [Redacts]
    public static string AgeBand(string? value) => Write(value, AgeBandPrimitive.Limit, AgeBandPrimitive.TryWrite);

    /// <summary>
    /// Keeps the country of an address: <c>1 Main Street, 10115 Berlin, Germany</c> becomes <c>Germany</c>. The last
    /// part counts; two letters at the end of an address that may be a state or province are erased.
    /// </summary>
    /// <param name="value">A country, or an address whose parts are parted by commas or line breaks.</param>
    [Redacts]
    public static string CountryOnly(string? value) =>
        Write(value, CountryOnlyPrimitive.Limit, CountryOnlyPrimitive.TryWrite);

    /// <summary>
    /// Keeps the area of a postal code: <c>SW1A 1AA</c> becomes <c>SW1A</c>, <c>02142-1234</c> becomes <c>021</c>,
    /// <c>75008</c> becomes <c>750</c>, <c>1012 AB</c> becomes <c>10</c>.
    /// </summary>
    /// <param name="value">A postal code of four to ten letters and digits.</param>
    [Redacts]
    public static string PostcodeArea(string? value) =>
        Write(value, PostcodeAreaPrimitive.Limit, PostcodeAreaPrimitive.TryWrite);

    /// <summary>
    /// Keeps the network of an IP address, /24 of IPv4 and /48 of IPv6: <c>203.0.113.77</c> becomes
    /// <c>203.0.113.0</c>, <c>2001:db8:85a3::7334</c> becomes <c>2001:db8:85a3::</c>. An IPv4 address inside an IPv6
    /// one is cut like an IPv4 address.
    /// </summary>
    /// <param name="value">An address in its usual text form.</param>
    [Redacts]
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static string TruncateIp(string? value) =>
        Write(value, TruncateIpPrimitive.Limit, TruncateIpPrimitive.TryWrite);

    /// <summary>
    /// Rounds degrees to one decimal, about 11 km of latitude: <c>52.5244, 13.4105</c> becomes <c>52.5,13.4</c>.
    /// </summary>
    /// <param name="value">One or two decimal numbers of degrees, -180 to 180, with a point.</param>
    [Redacts]
    public static string RoundGeo(string? value) => Write(value, RoundGeoPrimitive.Limit, RoundGeoPrimitive.TryWrite);

    /// <summary>
    /// Keeps scheme and host of a URL: <c>https://ada@example.com:8080/orders?id=7</c> becomes
    /// <c>https://example.com</c>.
    /// </summary>
    /// <param name="value">An absolute URL.</param>
    [Redacts]
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static string HostOnly(string? value) => Write(value, HostOnlyPrimitive.Limit, HostOnlyPrimitive.TryWrite);

    /// <summary>Tells the number of UTF-16 code units: <c>hello</c> becomes <c>[5 chars]</c>.</summary>
    /// <param name="value">Any text; null counts as empty.</param>
    [Redacts]
    public static string Length(string? value) => Write(value ?? "", LengthPrimitive.Limit, LengthPrimitive.TryWrite);

    /// <summary>Keeps the value as it is, for categories that may be shown. Null gives the empty string.</summary>
    /// <param name="value">Any text.</param>
    public static string Keep(string? value) => value ?? "";

    /// <summary>Replaces any value by <see cref="Marker"/>: the value should not have come here at all.</summary>
    /// <param name="value">Not looked at.</param>
    [Redacts]
    public static string Forbid(string? value) => Marker;

    private static string Write(string? value, int limit, Writer writer)
    {
        if (value is null)
            return "";
#if NET8_0_OR_GREATER
        Span<char> buffer = stackalloc char[limit];
        return writer(value, buffer, out int written) ? new string(buffer[..written]) : Marker;
#else
        char[] buffer = new char[limit];
        return writer(value, buffer, out int written) ? new string(buffer, 0, written) : Marker;
#endif
    }
}
