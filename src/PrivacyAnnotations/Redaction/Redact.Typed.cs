using System;
using System.Globalization;
using System.Net;

namespace PrivacyAnnotations;

/// <content>Forms for values that are no text.</content>
public static partial class Redact
{
    /// <summary>Keeps the year, four digits.</summary>
    /// <param name="value">A date.</param>
    [Redacts]
    public static string YearOnly(DateTime value) => FormatYear(value.Year);

    /// <summary>Keeps the year in the value's own offset, four digits.</summary>
    /// <param name="value">A date.</param>
    [Redacts]
    public static string YearOnly(DateTimeOffset value) => FormatYear(value.Year);

    /// <summary>Gives the band of ten years: 37 becomes <c>30-39</c>.</summary>
    /// <param name="age">Age in years; outside 0 to 130 it is erased.</param>
    [Redacts]
    public static string AgeBand(int age) => WriteValue(age, AgeBandPrimitive.Limit, AgeBandPrimitive.TryWrite);

    /// <summary>Keeps the network of an IP address, /24 of IPv4 and /48 of IPv6.</summary>
    /// <param name="value">An address; null gives the empty string.</param>
    [Redacts]
    public static string TruncateIp(IPAddress? value) =>
        value is null ? "" : WriteValue(value, TruncateIpPrimitive.Limit, TruncateIpPrimitive.TryWrite);

    /// <summary>Rounds degrees to one decimal, about 11 km of latitude.</summary>
    /// <param name="degrees">Degrees; outside -180 to 180, or not a number, they are erased.</param>
    [Redacts]
    public static string RoundGeo(double degrees) =>
        WriteValue(degrees, RoundGeoPrimitive.Limit, RoundGeoPrimitive.TryWrite);

    /// <summary>Rounds degrees to one decimal, about 11 km of latitude.</summary>
    /// <param name="degrees">Degrees; outside -180 to 180 they are erased.</param>
    [Redacts]
    public static string RoundGeo(decimal degrees) => RoundGeo((double)degrees);

    /// <summary>Keeps scheme and host of a URL. A relative one is erased.</summary>
    /// <param name="value">A URL; null gives the empty string.</param>
    [Redacts]
    public static string HostOnly(Uri? value) => HostOnly(value?.OriginalString);

    /// <summary>Keeps the last four digits of a number of eight or more.</summary>
    /// <param name="value">A number of a card, account or paper.</param>
    [Redacts]
    public static string Last4(long value) => Last4(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The pseudonym of the GUID's text in lower case with hyphens.</summary>
    /// <param name="value">An identifier.</param>
    [Pseudonymizes]
    public static string Hmac(Guid value) => Pseudonym.Of(value);

    /// <summary>The pseudonym of the number's decimal text.</summary>
    /// <param name="value">An identifier.</param>
    [Pseudonymizes]
    public static string Hmac(long value) => Pseudonym.Of(value);

    private delegate bool Writer<in T>(T value, CharBuffer destination, out int written);

    private static string FormatYear(int year) => WriteValue(year, YearOnlyPrimitive.Limit, YearOnlyPrimitive.TryWrite);

    private static string WriteValue<T>(T value, int limit, Writer<T> writer)
    {
#if NET8_0_OR_GREATER
        Span<char> buffer = stackalloc char[limit];
        return writer(value, buffer, out int written) ? new string(buffer[..written]) : Marker;
#else
        char[] buffer = new char[limit];
        return writer(value, buffer, out int written) ? new string(buffer, 0, written) : Marker;
#endif
    }
}
