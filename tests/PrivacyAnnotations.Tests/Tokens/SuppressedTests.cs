namespace PrivacyAnnotations.Tests.Tokens;

public sealed class SuppressedTests
{
    [Fact]
    public void Filter_TakesOutObjectorsAndThoseWithoutAddress()
    {
        Suppressed<string?> kept = new List("bob@example.com").Filter(
            ["ada@example.com", "bob@example.com", null, "", "eve@example.com"],
            static address => address);
        Assert.Equal(["ada@example.com", "eve@example.com"], kept);
        Assert.Equal("eve@example.com", kept[1]);
        Assert.Equal("2 addressees", kept.ToString());
    }

    [Fact]
    public void Filter_NullArguments_Throw()
    {
        List list = new("bob@example.com");
        Assert.Throws<ArgumentNullException>(() => list.Filter<string>(null!, static address => address));
        Assert.Throws<ArgumentNullException>(() => list.Filter<string>([], null!));
        Assert.Throws<ArgumentNullException>(
            static () => SuppressionFilter.Filter<string>(null!, [], static address => address));
    }

    private sealed class List(string objector) : ISuppressionList
    {
        public bool Contains(string address) => address == objector;
    }
}
