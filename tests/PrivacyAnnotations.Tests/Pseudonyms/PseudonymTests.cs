using System.Security.Cryptography;
using System.Text;

namespace PrivacyAnnotations.Tests.Pseudonyms;

[Collection(nameof(PseudonymCollection))]
public sealed class PseudonymTests
{
    private static readonly byte[] SecretA = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];
    private static readonly byte[] SecretB = [.. Enumerable.Range(100, 32).Select(static i => (byte)i)];

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("x")]
    [InlineData("山田 太郎 \U0001F600")]
    public void Of_IsTheTruncatedHmacOfTheUtf8Text(string value)
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        Assert.Equal(Expected("k1", SecretA, value), Pseudonym.Of(value));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(100_000)]
    public void Of_LongText_IsHashedWhole(int length)
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        string value = string.Concat(Enumerable.Repeat("x\U0001F600", length)).Substring(0, length);
        Assert.Equal(Expected("k1", SecretA, value), Pseudonym.Of(value));
    }

    [Fact]
    public void Of_NullOrEmpty_IsEmpty()
    {
        Assert.Equal("", Pseudonym.Of(null));
        Assert.Equal("", Pseudonym.Of(""));
    }

    [Fact]
    public void Of_TypedValue_EqualsThatOfItsText()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        Guid id = new("6f9619ff-8b86-d011-b42d-00cf4fc964ff");
        Assert.Equal(Pseudonym.Of("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), Redact.Hmac(id));
        Assert.Equal(Pseudonym.Of("-42"), Redact.Hmac(-42));
        Span<char> buffer = stackalloc char[Pseudonym.MaximumLength];
        Assert.True(Redact.TryHmac(id, buffer, out int written));
        Assert.Equal(Redact.Hmac(id), buffer[..written].ToString());
        Assert.True(Redact.TryHmac(-42, buffer, out written));
        Assert.Equal(Redact.Hmac(-42), buffer[..written].ToString());
    }

    [Fact]
    public void Of_DifferentKeys_GivesDifferentPseudonyms()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k", SecretA));
        string first = Pseudonym.Of("ada");
        PseudonymKeyRing.Configure(new PseudonymKey("k", SecretB));
        Assert.NotEqual(first, Pseudonym.Of("ada"));
    }

    [Fact]
    public void Rotate_MarksNewPseudonymsAndRecognisesOldOnes()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("2026a", SecretA));
        string before = Pseudonym.Of("ada");
        PseudonymKeyRing.Rotate(new PseudonymKey("2026b", SecretB));
        string after = Pseudonym.Of("ada");

        Assert.StartsWith("2026a:", before, StringComparison.Ordinal);
        Assert.StartsWith("2026b:", after, StringComparison.Ordinal);
        Assert.True(Pseudonym.Matches("ada", before));
        Assert.True(Pseudonym.Matches("ada", after));
        Assert.False(Pseudonym.Matches("bob", before));
        Assert.Equal(2, PseudonymKeyRing.Current.Count);
    }

    [Theory]
    [InlineData("ada", null)]
    [InlineData("ada", "")]
    [InlineData("ada", "k1")]
    [InlineData("ada", "k1:")]
    [InlineData("ada", "other:AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData(null, "k1:AAAAAAAAAAAAAAAAAAAAAA")]
    public void Matches_ForeignText_IsFalse(string? value, string? pseudonym)
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        Assert.False(Pseudonym.Matches(value, pseudonym));
    }

    [Fact]
    public void Of_ManyThreadsDuringRotation_IsAlwaysOfOneOfTheKeys()
    {
        PseudonymKey[] keys = [new("k0", SecretA), new("k1", SecretB)];
        string[] expected = [Expected("k0", SecretA, "ada"), Expected("k1", SecretB, "ada")];
        PseudonymKeyRing.Configure(keys[0]);
        Parallel.For(0, 2000, i =>
        {
            if (i % 100 == 0)
                PseudonymKeyRing.Configure(keys[i / 100 % 2]);
            Assert.Contains(Pseudonym.Of("ada"), expected);
        });
    }

    [Fact]
    public void TryWrite_AllocatesNothing()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        char[] buffer = new char[Pseudonym.MaximumLength];
        Pseudonym.TryWrite("warm", buffer, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Pseudonym.TryWrite("ada.lovelace@example.com", buffer, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void TryWrite_ShortDestination_WritesNothing()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", SecretA));
        char[] buffer = new char[24];
        Assert.False(Pseudonym.TryWrite("ada", buffer, out int written));
        Assert.Equal(0, written);
        Assert.All(buffer, static value => Assert.Equal('\0', value));
    }

    private static string Expected(string id, byte[] secret, string value)
    {
        byte[] hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(value));
        string base64 = Convert.ToBase64String(hash, 0, 16).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return id + ":" + base64;
    }
}
