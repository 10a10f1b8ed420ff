using System.Net;
using System.Reflection;
using CsCheck;
using PrivacyAnnotations.Tests.Pseudonyms;

namespace PrivacyAnnotations.Tests.Primitives;

[Collection(nameof(PseudonymCollection))]
public sealed class RedactSpanTests
{
    private delegate bool TryRedact(ReadOnlySpan<char> value, Span<char> destination, out int written);

    public static TheoryData<Redaction> Redactions =>
    [.. Enum.GetValues<Redaction>()];

    [Theory]
    [MemberData(nameof(Redactions))]
    public void Redaction_HasPrimitivesOfItsName(Redaction redaction)
    {
        Func<string?, string> text = TextForm(redaction);
        TryRedact span = SpanForm(redaction);
        Samples.Text.Sample(
            value =>
            {
                string expected = text(value);
                char[] buffer = new char[Math.Max(512, value.Length)];
                Assert.True(span(value, buffer, out int written));
                Assert.Equal(expected, new string(buffer, 0, written));
                Assert.Equal(expected, Redact.Apply(redaction, value));
                Assert.True(Redact.TryApply(redaction, value, buffer, out written));
                Assert.Equal(expected, new string(buffer, 0, written));
            },
            iter: 500);
    }

    [Theory]
    [MemberData(nameof(Redactions))]
    public void ShortDestination_GivesFalseAndLengthZero(Redaction redaction)
    {
        TryRedact span = SpanForm(redaction);
        Samples.Text.Sample(
            value =>
            {
                string expected = Redact.Apply(redaction, value);
                if (expected.Length == 0)
                    return;
                Assert.False(span(value, new char[expected.Length - 1], out int written));
                Assert.Equal(0, written);
            },
            iter: 200);
    }

    [Theory]
    [MemberData(nameof(Redactions))]
    public void SpanForm_AllocatesNothing(Redaction redaction)
    {
        string[] values =
        [
            "ada.lovelace@example.com", "Ada King Lovelace", "4242424242421881", "1990-05-17", "37", "Germany",
            "SW1A 1AA",
            "203.0.113.77", "2001:db8::7", "52.5244,13.4105", "https://example.com/x?y=z",
        ];
        char[] buffer = new char[512];
        TryRedact span = SpanForm(redaction);
        Redact.TryCountryOnly("Germany", buffer, out _);
        foreach (string value in values)
            span(value, buffer, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string value in values)
            span(value, buffer, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void TypedSpanForms_AgreeWithTheirTextAndAllocateNothing()
    {
        IPAddress address = IPAddress.Parse("203.0.113.77");
        Uri uri = new("https://ada@example.com:8080/x");
        Span<char> buffer = stackalloc char[300];
        long before = 0;
        for (int round = 0; round < 2; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(Redact.TryYearOnly(DateTime.MaxValue, buffer, out int written));
            Assert.True(buffer[..written].SequenceEqual("9999"));
            Assert.True(Redact.TryYearOnly(DateTimeOffset.MinValue, buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("0001"));
            Assert.True(Redact.TryYearOnly(new DateOnly(1990, 5, 17), buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("1990"));
            Assert.True(Redact.TryAgeBand(37, buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("30-39"));
            Assert.True(Redact.TryTruncateIp(address, buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("203.0.113.0"));
            Assert.True(Redact.TryRoundGeo(52.5244, buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("52.5"));
            Assert.True(Redact.TryHostOnly(uri, buffer, out written));
            Assert.True(buffer[..written].SequenceEqual("https://example.com"));
            Assert.True(Redact.TryTruncateIp((IPAddress?)null, buffer, out written));
            Assert.True(written == 0);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Func<string?, string> TextForm(Redaction redaction) =>
        Method(redaction.ToString(), [typeof(string)]).CreateDelegate<Func<string?, string>>();

    private static TryRedact SpanForm(Redaction redaction) =>
        Method("Try" + redaction, [typeof(ReadOnlySpan<char>), typeof(Span<char>), typeof(int).MakeByRefType()])
            .CreateDelegate<TryRedact>();

    private static MethodInfo Method(string name, Type[] parameters) =>
        typeof(Redact).GetMethod(name, parameters) ?? throw new MissingMethodException(nameof(Redact), name);
}
