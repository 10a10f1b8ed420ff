using System.Net;

namespace PrivacyAnnotations.Tests.Primitives;

public sealed class RedactTests
{
    [Theory]
    [InlineData("Ada", "A***")]
    [InlineData("A", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("\U0001F600", "***")]
    [InlineData("\U0001F600x", "\U0001F600***")]
    [InlineData("\nAda", "***")]
    public void Mask_KeepsFirstCharacter(string? value, string expected) => Assert.Equal(expected, Redact.Mask(value));

    [Theory]
    [InlineData("ada.lovelace@example.com", "a***@example.com")]
    [InlineData(" ada@example.com ", "a***@example.com")]
    [InlineData("a@example.com", "***@example.com")]
    [InlineData("ada@b@example.com", "a***@example.com")]
    [InlineData("ada@münchen.example", "a***@münchen.example")]
    [InlineData("ada", "***")]
    [InlineData("@example.com", "***")]
    [InlineData("ada@", "***")]
    [InlineData("ada@example..com", "***")]
    [InlineData("Ada <ada@example.com>", "***")]
    [InlineData("ada@my secret", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void MaskEmail_KeepsFirstCharacterAndDomain(string? value, string expected) =>
        Assert.Equal(expected, Redact.MaskEmail(value));

    [Theory]
    [InlineData("Ada Lovelace", "A.L.")]
    [InlineData("jean-luc picard", "j.l.p.")]
    [InlineData("  O'Neill,  Ann ", "O.N.A.")]
    [InlineData("one two three four five", "o.t.t.f.")]
    [InlineData("山田 太郎", "山.太.")]
    [InlineData("4711", "***")]
    [InlineData(" ", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Initials_KeepsFirstLetters(string? value, string expected) =>
        Assert.Equal(expected, Redact.Initials(value));

    [Theory]
    [InlineData("4242424242421881", "***1881")]
    [InlineData("+49 30 1234567", "***4567")]
    [InlineData("12345678", "***5678")]
    [InlineData("1234567", "***")]
    [InlineData("1234", "***")]
    [InlineData("12345678\n", "***5678")]
    [InlineData("12345\n78", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Last4_KeepsLastFourOfEight(string? value, string expected) =>
        Assert.Equal(expected, Redact.Last4(value));

    [Theory]
    [InlineData("1990-05-17", "1990")]
    [InlineData("1990-05-17T08:30:00Z", "1990")]
    [InlineData("17.05.1990", "1990")]
    [InlineData("05/17/1990 08:30", "1990")]
    [InlineData("19900517", "1990")]
    [InlineData("17 May 1990", "1990")]
    [InlineData("May 17, 1990", "1990")]
    [InlineData("1990", "1990")]
    [InlineData("05/1990", "1990")]
    [InlineData("17.05.90", "***")]
    [InlineData("555-1990", "***")]
    [InlineData("1990-555", "***")]
    [InlineData("19901399", "***")]
    [InlineData("1234-05-17", "***")]
    [InlineData("soon", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void YearOnly_KeepsYearOfDate(string? value, string expected) =>
        Assert.Equal(expected, Redact.YearOnly(value));

    [Theory]
    [InlineData("37", "30-39")]
    [InlineData(" 7 ", "0-9")]
    [InlineData("90", "90+")]
    [InlineData("130", "90+")]
    [InlineData("131", "***")]
    [InlineData("-1", "***")]
    [InlineData("37 years", "***")]
    [InlineData("99999999999999", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void AgeBand_GivesTenYears(string? value, string expected) => Assert.Equal(expected, Redact.AgeBand(value));

    [Theory]
    [InlineData("Germany", "Germany")]
    [InlineData("DE", "DE")]
    [InlineData("1 Main Street, 10115 Berlin, Germany", "Germany")]
    [InlineData("Rue de la Paix 1\n1000 Bruxelles\nBelgique", "Belgique")]
    [InlineData("1 Main Street, Suite 1050, Cambridge, MA 02142, USA", "USA")]
    [InlineData("Paris, fr", "fr")]
    [InlineData("Cambridge, MA", "***")]
    [InlineData("Berlin, DE", "***")]
    [InlineData("1 Main Street, Cambridge", "***")]
    [InlineData("1 Germany Street", "***")]
    [InlineData("Berlin,", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void CountryOnly_KeepsCountry(string? value, string expected) =>
        Assert.Equal(expected, Redact.CountryOnly(value));

    [Theory]
    [InlineData("SW1A 1AA", "SW1A")]
    [InlineData("sw1a1aa", "sw1a")]
    [InlineData("M1 1AE", "M1")]
    [InlineData("EC1A 1BB", "EC1A")]
    [InlineData("02142", "021")]
    [InlineData("02142-1234", "021")]
    [InlineData("K1A 0B1", "K1A")]
    [InlineData("1012 AB", "10")]
    [InlineData("101", "***")]
    [InlineData("Berlin", "***")]
    [InlineData("12345678901", "***")]
    [InlineData("10115 Berlin!", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void PostcodeArea_KeepsArea(string? value, string expected) =>
        Assert.Equal(expected, Redact.PostcodeArea(value));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0")]
    [InlineData("2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::")]
    [InlineData("2001:DB8:85A3::7348", "2001:db8:85a3::")]
    [InlineData("[2001:db8::1]", "2001:db8::")]
    [InlineData("fe80::1%eth0", "fe80::")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0")]
    [InlineData("2002:cb00:714d::1", "2002:cb00:7100::")]
    [InlineData("::1", "::")]
    [InlineData("::", "::")]
    [InlineData("0:0:1::5", "0:0:1::")]
    [InlineData("203.0.113", "***")]
    [InlineData("203.0.113.256", "***")]
    [InlineData("203.0.113.77:8080", "***")]
    [InlineData("5551234", "***")]
    [InlineData("1::2::3", "***")]
    [InlineData("1:2:3:4:5:6:7", "***")]
    [InlineData("1:2:3:4:5:6:7:8:9", "***")]
    [InlineData("1:2:3:4:5:6:7:", "***")]
    [InlineData(":1:2:3:4:5:6:7", "***")]
    [InlineData("12345::", "***")]
    [InlineData("[", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void TruncateIp_KeepsNetwork(string? value, string expected) =>
        Assert.Equal(expected, Redact.TruncateIp(value));

    [Theory]
    [InlineData("52.5244", "52.5")]
    [InlineData("-0.06", "-0.1")]
    [InlineData("-0.01", "0.0")]
    [InlineData("+13.4105", "13.4")]
    [InlineData("52.5244, 13.4105", "52.5,13.4")]
    [InlineData("52.96;-13.96", "53.0,-14.0")]
    [InlineData("180", "180.0")]
    [InlineData("180.1", "***")]
    [InlineData("4500123.4", "***")]
    [InlineData("52.5 13.4 10", "***")]
    [InlineData("52°31'", "***")]
    [InlineData("52.5,", "***")]
    [InlineData("-", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void RoundGeo_KeepsOneDecimal(string? value, string expected) =>
        Assert.Equal(expected, Redact.RoundGeo(value));

    [Theory]
    [InlineData("https://example.com/orders?id=7#top", "https://example.com")]
    [InlineData("https://ada:secret@example.com:8080/", "https://example.com")]
    [InlineData("HTTP://Example.com", "HTTP://Example.com")]
    [InlineData("https://example.com\\@evil", "https://example.com")]
    [InlineData("https://[2001:db8::1]:443/x", "https://[2001:db8::1]")]
    [InlineData("https://example.com?q=a@b", "https://example.com")]
    [InlineData("example.com/orders", "***")]
    [InlineData("mailto:ada@example.com", "***")]
    [InlineData("/orders/7", "***")]
    [InlineData("https://", "***")]
    [InlineData("https://a b/", "***")]
    [InlineData("https://[secret]/", "***")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void HostOnly_KeepsSchemeAndHost(string? value, string expected) =>
        Assert.Equal(expected, Redact.HostOnly(value));

    [Theory]
    [InlineData("hello", "[5 chars]")]
    [InlineData("", "[0 chars]")]
    [InlineData(null, "[0 chars]")]
    public void Length_CountsCharacters(string? value, string expected) => Assert.Equal(expected, Redact.Length(value));

    [Theory]
    [InlineData("secret")]
    [InlineData("")]
    [InlineData(null)]
    public void EraseAndForbid_TellNothing(string? value)
    {
        Assert.Equal(Redact.Marker, Redact.Erase(value));
        Assert.Equal(Redact.Marker, Redact.Forbid(value));
    }

    [Fact]
    public void Keep_ReturnsTheSameText()
    {
        string value = "kept";
        Assert.Same(value, Redact.Keep(value));
        Assert.Equal("", Redact.Keep(null));
    }

    [Fact]
    public void TypedForms_AgreeWithTheirText()
    {
        Assert.Equal("1990", Redact.YearOnly(new DateTime(1990, 5, 17)));
        Assert.Equal("0001", Redact.YearOnly(DateTimeOffset.MinValue));
        Assert.Equal("1990", Redact.YearOnly(new DateOnly(1990, 5, 17)));
        Assert.Equal("30-39", Redact.AgeBand(37));
        Assert.Equal("***", Redact.AgeBand(int.MinValue));
        Assert.Equal("203.0.113.0", Redact.TruncateIp(IPAddress.Parse("203.0.113.77")));
        Assert.Equal("2001:db8::", Redact.TruncateIp(IPAddress.Parse("2001:db8::7")));
        Assert.Equal("203.0.113.0", Redact.TruncateIp(IPAddress.Parse("::ffff:203.0.113.77")));
        Assert.Equal("52.5", Redact.RoundGeo(52.5244));
        Assert.Equal("-13.4", Redact.RoundGeo(-13.4105m));
        Assert.Equal("***1881", Redact.Last4(4242424242421881));
        Assert.Equal("https://example.com", Redact.HostOnly(new Uri("https://ada@example.com:8080/x")));
        Assert.Equal("***", Redact.HostOnly(new Uri("/x", UriKind.Relative)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MinValue)]
    [InlineData(180.01)]
    public void RoundGeo_OutsideDegrees_IsErased(double degrees) => Assert.Equal("***", Redact.RoundGeo(degrees));

    [Fact]
    public void NullLiterals_CompileAndGiveTheEmptyText()
    {
        Assert.Equal("", Redact.TruncateIp(null));
        Assert.Equal("", Redact.HostOnly(null));
        Assert.Equal("", Redact.TruncateIp((IPAddress?)null));
        Assert.Equal("", Redact.HostOnly((Uri?)null));
    }
}
