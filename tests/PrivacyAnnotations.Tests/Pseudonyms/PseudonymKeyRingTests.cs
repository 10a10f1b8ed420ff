namespace PrivacyAnnotations.Tests.Pseudonyms;

[Collection(nameof(PseudonymCollection))]
public sealed class PseudonymKeyRingTests
{
    private const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public void TryConfigure_SeveralKeys_FirstIsActive()
    {
        Assert.True(PseudonymKeyRing.TryConfigure($"new:{Secret}; old:{Secret};"));
        Assert.Equal("new", PseudonymKeyRing.Current.Active.Id);
        Assert.Equal(2, PseudonymKeyRing.Current.Count);
        Assert.Equal(PseudonymKeyOrigin.Configured, PseudonymKeyRing.Current.Origin);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ; ")]
    [InlineData("no secret")]
    [InlineData("id:not base64")]
    [InlineData("id:AAEC")]
    [InlineData("much.too.long.an.id:" + Secret)]
    [InlineData("spaced id:" + Secret)]
    [InlineData(":" + Secret)]
    [InlineData("a:" + Secret + ";a:" + Secret)]
    public void TryConfigure_Malformed_LeavesTheRing(string? text)
    {
        Assert.True(PseudonymKeyRing.TryConfigure($"stays:{Secret}"));
        Assert.False(PseudonymKeyRing.TryConfigure(text));
        Assert.Equal("stays", PseudonymKeyRing.Current.Active.Id);
    }

    [Fact]
    public void Configure_Invalid_Throws()
    {
        byte[] secret = new byte[16];
        Assert.Throws<ArgumentException>(static () => PseudonymKeyRing.Configure());
        Assert.Throws<ArgumentException>(() => PseudonymKeyRing.Configure(null!));
        Assert.Throws<ArgumentException>(
            () => PseudonymKeyRing.Configure(new PseudonymKey("a", secret), new PseudonymKey("a", secret)));
        Assert.Throws<ArgumentException>(static () => new PseudonymKey("a", new byte[15]));
        Assert.Throws<ArgumentException>(() => new PseudonymKey("a b", secret));
        Assert.Throws<ArgumentNullException>(static () => PseudonymKeyRing.Rotate(null!));
    }

    [Fact]
    public void Rotate_SameId_ReplacesTheKey()
    {
        PseudonymKeyRing.Configure(new PseudonymKey("a", new byte[16]), new PseudonymKey("b", new byte[16]));
        PseudonymKeyRing.Rotate(new PseudonymKey("b", new byte[32]));
        Assert.Equal("b", PseudonymKeyRing.Current.Active.Id);
        Assert.Equal(2, PseudonymKeyRing.Current.Count);
    }

    [Fact]
    public void Key_KeepsItsOwnCopyAndShowsNoSecret()
    {
        byte[] secret = new byte[32];
        PseudonymKey key = new("k", secret);
        PseudonymKeyRing.Configure(key);
        string before = Pseudonym.Of("ada");
        secret[0] = 1;
        PseudonymKeyRing.Configure(new PseudonymKey("k", new byte[32]));
        Assert.Equal(before, Pseudonym.Of("ada"));
        Assert.Equal("k", key.ToString());
    }
}
