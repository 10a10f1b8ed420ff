#if NET8_0_OR_GREATER
using System;

namespace PrivacyAnnotations;

/// <content>
/// Forms that write into a span and allocate nothing. False, with a length of zero, when it is too short.
/// </content>
public static partial class Redact
{
    /// <summary>Span form of <see cref="Erase(string?)"/>: needs room for <see cref="Marker"/>.</summary>
    /// <param name="value">Not looked at.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryErase(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        WriteMarker(destination, out written);

    /// <summary>Span form of <see cref="Mask(string?)"/>: 8 characters are room enough.</summary>
    /// <param name="value">Any text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryMask(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        MaskPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="MaskEmail(string?)"/>: 264 characters are room enough.</summary>
    /// <param name="value">An e-mail address.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryMaskEmail(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        MaskEmailPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="Initials(string?)"/>: 12 characters are room enough.</summary>
    /// <param name="value">A name.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryInitials(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        InitialsPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="Last4(string?)"/>: 8 characters are room enough.</summary>
    /// <param name="value">A number of a card, account or paper.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryLast4(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        Last4Primitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="YearOnly(string?)"/>: 4 characters are room enough.</summary>
    /// <param name="value">A date from 1800 to 2199 in any common form.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryYearOnly(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        YearOnlyPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="AgeBand(string?)"/>: 8 characters are room enough.</summary>
    /// <param name="value">An age in years, 0 to 130.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryAgeBand(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        AgeBandPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="CountryOnly(string?)"/>: 64 characters are room enough.</summary>
    /// <param name="value">A country or an address.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryCountryOnly(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        CountryOnlyPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="PostcodeArea(string?)"/>: 8 characters are room enough.</summary>
    /// <param name="value">A postal code.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryPostcodeArea(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        PostcodeAreaPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="TruncateIp(string?)"/>: 24 characters are room enough.</summary>
    /// <param name="value">An address in its usual text form.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryTruncateIp(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        TruncateIpPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="RoundGeo(string?)"/>: 24 characters are room enough.</summary>
    /// <param name="value">One or two decimal numbers of degrees.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryRoundGeo(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        RoundGeoPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="HostOnly(string?)"/>: 276 characters are room enough.</summary>
    /// <param name="value">An absolute URL.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryHostOnly(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        HostOnlyPrimitive.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="Length(string?)"/>: 20 characters are room enough.</summary>
    /// <param name="value">Any text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryLength(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        LengthPrimitive.TryWrite(value, destination, out written);

    /// <summary>
    /// Span form of <see cref="Hmac(string?)"/>: <see cref="Pseudonym.MaximumLength"/> characters are room enough.
    /// </summary>
    /// <param name="value">Any text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Pseudonymizes]
    public static bool TryHmac(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        Pseudonym.TryWrite(value, destination, out written);

    /// <summary>Span form of <see cref="Forbid(string?)"/>: needs room for <see cref="Marker"/>.</summary>
    /// <param name="value">Not looked at.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryForbid(ReadOnlySpan<char> value, Span<char> destination, out int written) =>
        WriteMarker(destination, out written);

    /// <summary>Span form of <see cref="Keep(string?)"/>: needs as much room as the value.</summary>
    /// <param name="value">Any text.</param>
    /// <param name="destination">Receives the value.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryKeep(ReadOnlySpan<char> value, Span<char> destination, out int written)
    {
        bool fits = value.TryCopyTo(destination);
        written = fits ? value.Length : 0;
        return fits;
    }

    /// <summary>Span form of <see cref="Apply(Redaction, string?)"/>.</summary>
    /// <param name="redaction">The redaction; an undefined one erases.</param>
    /// <param name="value">Any text.</param>
    /// <param name="destination">Receives the redacted form.</param>
    /// <param name="written">Number of characters written.</param>
    /// <returns>False when the destination is too short.</returns>
    [Redacts]
    public static bool TryApply(
        Redaction redaction,
        ReadOnlySpan<char> value,
        Span<char> destination,
        out int written) =>
        redaction switch
        {
            Redaction.Mask => TryMask(value, destination, out written),
            Redaction.MaskEmail => TryMaskEmail(value, destination, out written),
            Redaction.Initials => TryInitials(value, destination, out written),
            Redaction.Last4 => TryLast4(value, destination, out written),
            Redaction.Hmac => TryHmac(value, destination, out written),
            Redaction.YearOnly => TryYearOnly(value, destination, out written),
            Redaction.AgeBand => TryAgeBand(value, destination, out written),
            Redaction.CountryOnly => TryCountryOnly(value, destination, out written),
            Redaction.PostcodeArea => TryPostcodeArea(value, destination, out written),
            Redaction.TruncateIp => TryTruncateIp(value, destination, out written),
            Redaction.RoundGeo => TryRoundGeo(value, destination, out written),
            Redaction.HostOnly => TryHostOnly(value, destination, out written),
            Redaction.Length => TryLength(value, destination, out written),
            Redaction.Keep => TryKeep(value, destination, out written),
            _ => WriteMarker(destination, out written),
        };

    private static bool WriteMarker(Span<char> destination, out int written) =>
        TryKeep(Marker, destination, out written);
}
#endif
