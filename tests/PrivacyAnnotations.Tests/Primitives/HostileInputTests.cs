using PrivacyAnnotations.Tests.Pseudonyms;

namespace PrivacyAnnotations.Tests.Primitives;

[Collection(nameof(PseudonymCollection))]
public sealed class HostileInputTests
{
    private const string Canary = "CANARY";

    public static TheoryData<string> Inputs =>
    [
        "\uD800",
        "\uDC00\uD800",
        "\0\0\0\0\0\0\0\0\0",
        "\u202E" + Canary,
        new string('a', 200_000) + "@" + new string('b', 200_000),
        "https://" + new string('x', 100_000),
        new string(':', 100_000),
        new string('1', 100_000),
        new string('.', 100_000),
        string.Concat(Enumerable.Repeat("x ", 100_000)),
        "{0}{1}{@User}%s%n",
        "${jndi:ldap://" + Canary + "}",
        "\r\nlevel=error " + Canary,
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void AnyPrimitive_HostileText_IsShortAndWithoutTheValue(string value)
    {
        foreach (Redaction redaction in Enum.GetValues<Redaction>())
        {
            if (redaction == Redaction.Keep)
                continue;
            string redacted = Redact.Apply(redaction, value);
            Assert.True(redacted.Length <= 280, redaction.ToString());
            Assert.DoesNotContain(Canary, redacted, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', redacted);
        }
    }

    [Fact]
    public void AnyPrimitive_TenMegabytes_IsShort()
    {
        string value = new('x', 10 * 1024 * 1024);
        foreach (Redaction redaction in Enum.GetValues<Redaction>())
        {
            string redacted = Redact.Apply(redaction, value);
            Assert.True(redaction == Redaction.Keep || redacted.Length <= 280, redaction.ToString());
        }
    }

    [Fact]
    public void UndefinedRedaction_Erases()
    {
        Span<char> buffer = stackalloc char[16];
        Assert.Equal(Redact.Marker, Redact.Apply((Redaction)999, Canary));
        Assert.True(Redact.TryApply((Redaction)999, Canary, buffer, out int written));
        Assert.Equal(Redact.Marker, buffer[..written].ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Own.Category")]
    public void UnknownCategory_Erases(string? category)
    {
        Assert.Equal(Redact.Marker, Redact.ForSink(category, Canary));
        Assert.Equal(Redact.Marker, Redact.ForDisplay(category, Canary));
    }

    [Fact]
    public void KnownCategory_IsRedactedAsTheTaxonomySays()
    {
        Assert.Equal("203.0.113.0", Redact.ForSink(DeviceData.IpAddress, "203.0.113.77"));
        Assert.Equal("a***@example.com", Redact.ForDisplay(ContactData.EmailAddress, "ada@example.com"));
        Assert.Equal(Redact.Marker, Redact.ForSink(FinancialData.CardNumber, "4242424242421881"));
        Assert.Equal("***1881", Redact.ForDisplay(FinancialData.CardNumber, "4242424242421881"));
    }
}
