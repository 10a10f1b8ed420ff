namespace PrivacyAnnotations.Tests.Tokens;

public sealed class ConsentTokenTests
{
    private readonly Gate _gate = new("ada", Purposes.ThirdPartyMarketing);

    [Fact]
    public void TryGetToken_ConsentInForce_GivesProof()
    {
        Assert.True(_gate.TryGetToken("ada", out ConsentToken<ThirdPartyMarketing>? token));
        Assert.Equal("ThirdPartyMarketing", token!.Purpose);
        Assert.True(token.IsFor("ada"));
        Assert.False(token.IsFor("bob"));
        Assert.False(token.IsFor(null));
    }

    [Fact]
    public void TryGetToken_OtherPersonOrPurpose_GivesNone()
    {
        Assert.False(_gate.TryGetToken("bob", out ConsentToken<ThirdPartyMarketing>? other));
        Assert.Null(other);
        Assert.False(_gate.TryGetToken("ada", out ConsentToken<Research>? _));
    }

    [Fact]
    public async Task FindTokenAsync_AsksTheGate()
    {
        Assert.NotNull(await _gate.FindTokenAsync<ThirdPartyMarketing>("ada"));
        Assert.Null(await _gate.FindTokenAsync<Research>("ada"));
    }

    [Fact]
    public void Require_WithoutConsent_ThrowsWithoutNamingThePerson()
    {
        Assert.True(_gate.Require<ThirdPartyMarketing>("ada").IsFor("ada"));
        ConsentRequiredException exception =
            Assert.Throws<ConsentRequiredException>(() => _gate.Require<Research>("ada"));
        Assert.Equal("Consent to the purpose 'Research' is not in force.", exception.Message);
        Assert.Equal("Research", exception.Purpose);
    }

    [Fact]
    public void ToString_DoesNotNameThePerson() =>
        Assert.Equal("consent to ThirdPartyMarketing", _gate.Require<ThirdPartyMarketing>("ada").ToString());

    [Fact]
    public void Token_CannotBeMadeWithoutTheGate()
    {
        Assert.Empty(typeof(ConsentToken<Research>).GetConstructors());
        Assert.Empty(typeof(VerifiedSubject).GetConstructors());
        Assert.Empty(typeof(Suppressed<string>).GetConstructors());
    }

    [Fact]
    public void NullArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>(static () => ConsentGate.Require<Research>(null!, "ada"));
        Assert.Throws<ArgumentNullException>(() => _gate.Require<Research>(null!));
    }

    private readonly struct ThirdPartyMarketing : IPurpose
    {
        public string Id => Purposes.ThirdPartyMarketing;
    }

    private readonly struct Research : IPurpose
    {
        public string Id => Purposes.Research;
    }

    private sealed class Gate(string subject, string purpose) : IConsentGate
    {
        public bool Has(string person, string asked) => person == subject && asked == purpose;

        public Task<bool> HasAsync(string person, string asked, CancellationToken cancellationToken) =>
            Task.FromResult(Has(person, asked));
    }
}
