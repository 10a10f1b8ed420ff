using System.Globalization;
using System.Net;
using CsCheck;

namespace PrivacyAnnotations.Tests.Primitives;

public sealed class RedactPropertyTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 2, 12];

    private static readonly Gen<DateTime> Dates = Gen.DateTime[new(1800, 1, 1), new(2199, 12, 31)];

    private static readonly string[] Formats =
        ["o", "s", "u", "yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy", "M/d/yyyy h:mm tt", "d MMM yyyy"];

    [Fact]
    public void MaskEmail_AnyAddress_KeepsDomainAndOneCharacter() =>
        Gen.Select(Word, Word).Sample(static (local, domain) =>
        Assert.Equal($"{local[0]}***@{domain}.example", Redact.MaskEmail($"{local}@{domain}.example")));

    [Fact]
    public void Last4_AnyText_ShowsAtMostHalf() => Samples.Text.Sample(static value =>
    {
        string redacted = Redact.Last4(value);
        Assert.True(redacted.Length == 0 || redacted.StartsWith(Redact.Marker, StringComparison.Ordinal));
        Assert.True(redacted.Length - Redact.Marker.Length <= value.Length / 2);
    });

    [Fact]
    public void TruncateIp_AnyV4Address_AgreesWithTheTypedForm() => Gen.UInt.Sample(static bits =>
    {
        IPAddress address = new([(byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits]);
        string expected = string.Create(
            CultureInfo.InvariantCulture,
            $"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.0");
        Assert.Equal(expected, Redact.TruncateIp(address));
        Assert.Equal(expected, Redact.TruncateIp(address.ToString()));
    });

    [Fact]
    public void TruncateIp_AnyV6Address_KeepsAtMostItsNetwork() => Gen.Byte.Array[16].Sample(static bytes =>
    {
        IPAddress address = new(bytes);
        string redacted = Redact.TruncateIp(address);
        Assert.Equal(redacted, Redact.TruncateIp(address.ToString()));
        byte[] kept = IPAddress.Parse(redacted).GetAddressBytes();
        bool isSixToFour = bytes[0] == 0x20 && bytes[1] == 2;
        Assert.Equal(bytes[..5], kept[..5]);
        Assert.Equal(isSixToFour ? 0 : bytes[5], kept[5]);
        Assert.All(kept[6..], static value => Assert.Equal(0, value));
    });

    [Fact]
    public void TruncateIp_ReadsWhatThePlatformWrites() => Gen.OneOf<byte>(0, 0, 0, 1, 0xAB).Array[16].Sample(
        static bytes =>
        {
            IPAddress address = new(bytes);
            Assert.Equal(Redact.TruncateIp(address), Redact.TruncateIp(address.ToString()));
        });

    [Fact]
    public void RoundGeo_AnyDegrees_IsWithinAnEighthOfADegree() => Gen.Double[-180, 180].Sample(static degrees =>
    {
        string redacted = Redact.RoundGeo(degrees);
        double kept = double.Parse(redacted, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(kept - degrees) <= 0.0500001);
        Assert.Equal(redacted, Redact.RoundGeo(degrees.ToString("F12", CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void YearOnly_AnyDate_AgreesInEveryForm() => Dates.Sample(static date =>
    {
        string year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        Assert.Equal(year, Redact.YearOnly(date));
        foreach (string format in Formats)
            Assert.Equal(year, Redact.YearOnly(date.ToString(format, CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void AgeBand_AnyAge_HoldsIt() => Gen.Int[0, 130].Sample(static age =>
    {
        string band = Redact.AgeBand(age);
        Assert.Equal(band, Redact.AgeBand(age.ToString(CultureInfo.InvariantCulture)));
        string[] bounds = band.TrimEnd('+').Split('-');
        Assert.True(int.Parse(bounds[0], CultureInfo.InvariantCulture) <= age);
        Assert.True(bounds.Length == 1 || age <= int.Parse(bounds[1], CultureInfo.InvariantCulture));
    });

    [Fact]
    public void HostOnly_AnyWebAddress_AgreesWithThePlatform() => Gen.Select(Word, Word, Word).Sample(
        static (user, host, path) =>
        {
            Uri uri = new($"https://{user}:{path}@{host}.example:8443/{path}?{user}#{path}");
            Assert.Equal($"https://{uri.Host}", Redact.HostOnly(uri.OriginalString));
        });

    [Fact]
    public void Primitives_AreTheSameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in (string[])["", "tr-TR", "ar-SA", "th-TH", "fa-IR"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal("1990", Redact.YearOnly(new DateTime(1990, 5, 17)));
                Assert.Equal("-13.4", Redact.RoundGeo(-13.4105));
                Assert.Equal("30-39", Redact.AgeBand(37));
                Assert.Equal("[5 chars]", Redact.Length("hello"));
                Assert.Equal("INDIA", Redact.CountryOnly("INDIA"));
                Assert.Equal("***1881", Redact.Last4(4242424242421881));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
