#if NET8_0_OR_GREATER
using System;
using System.Globalization;
using System.Net;

namespace PrivacyAnnotations;

/// <content>Forms for values that are no text, into a span and without allocation.</content>
public static partial class Redact
{
    /// <summary>Keeps the year, four digits.</summary>
    /// <param name="value">A date.</param>
    [Redacts]
    public static string YearOnly(DateOnly value) => FormatYear(value.Year);

    /// <summary>Span form of <see cref="YearOnly(DateTime)"/>.</summary>
    /// <param name="value">A date.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryYearOnly(DateTime value, Span<char> destination, out int written) =>
        YearOnlyPrimitive.TryWrite(value.Year, destination, out written);

    /// <summary>Span form of <see cref="YearOnly(DateTimeOffset)"/>.</summary>
    /// <param name="value">A date.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryYearOnly(DateTimeOffset value, Span<char> destination, out int written) =>
        YearOnlyPrimitive.TryWrite(value.Year, destination, out written);

    /// <summary>Span form of <see cref="YearOnly(DateOnly)"/>.</summary>
    /// <param name="value">A date.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryYearOnly(DateOnly value, Span<char> destination, out int written) =>
        YearOnlyPrimitive.TryWrite(value.Year, destination, out written);

    /// <summary>Span form of <see cref="AgeBand(int)"/>.</summary>
    /// <param name="age">Age in years; outside 0 to 130 it is erased.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryAgeBand(int age, Span<char> destination, out int written) =>
        AgeBandPrimitive.TryWrite(age, destination, out written);

    /// <summary>Span form of <see cref="TruncateIp(IPAddress?)"/>.</summary>
    /// <param name="value">An address; null gives the empty text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryTruncateIp(IPAddress? value, Span<char> destination, out int written) =>
        value is null
            ? TryKeep(default, destination, out written)
            : TruncateIpPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="RoundGeo(double)"/>.</summary>
    /// <param name="degrees">Degrees; outside -180 to 180, or not a number, they are erased.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryRoundGeo(double degrees, Span<char> destination, out int written) =>
        RoundGeoPrimitive.TryWrite(degrees, destination, out written);

    /// <summary>Span form of <see cref="HostOnly(Uri?)"/>.</summary>
    /// <param name="value">A URL; null gives the empty text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryHostOnly(Uri? value, Span<char> destination, out int written) =>
        HostOnlyPrimitive.TryWrite(value?.OriginalString, destination, out written);

    /// <summary>Span form of <see cref="Hmac(Guid)"/>.</summary>
    /// <param name="value">An identifier.</param>
    /// <param name="destination">Receives the pseudonym.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Pseudonymizes]
    public static bool TryHmac(Guid value, Span<char> destination, out int written)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out int length);
        return Pseudonym.TryWrite(text[..length], destination, out written);
    }

    /// <summary>Span form of <see cref="Hmac(long)"/>.</summary>
    /// <param name="value">An identifier.</param>
    /// <param name="destination">Receives the pseudonym.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Pseudonymizes]
    public static bool TryHmac(long value, Span<char> destination, out int written)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out int length, provider: CultureInfo.InvariantCulture);
        return Pseudonym.TryWrite(text[..length], destination, out written);
    }
}
#endif
