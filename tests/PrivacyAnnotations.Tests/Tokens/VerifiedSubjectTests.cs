namespace PrivacyAnnotations.Tests.Tokens;

public sealed class VerifiedSubjectTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 17, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Confirm_KeepsKeyEvidenceAndTime()
    {
        VerifiedSubject subject = VerifiedSubject.Confirm("ada", "second factor", Noon);
        Assert.True(subject.IsFor("ada"));
        Assert.False(subject.IsFor("Ada"));
        Assert.Equal("second factor", subject.Evidence);
        Assert.Equal(Noon, subject.VerifiedAt);
        Assert.Equal("verified subject (second factor)", subject.ToString());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(-1, false)]
    public void IsCurrent_ComparesAge(int minutes, bool expected)
    {
        VerifiedSubject subject = VerifiedSubject.Confirm("ada", "second factor", Noon);
        Assert.Equal(expected, subject.IsCurrent(Noon.AddMinutes(minutes), TimeSpan.FromMinutes(15)));
    }

    [Theory]
    [InlineData(null, "second factor")]
    [InlineData(" ", "second factor")]
    [InlineData("ada", null)]
    [InlineData("ada", "")]
    public void Confirm_WithoutKeyOrEvidence_Throws(string? key, string? evidence) =>
        Assert.Throws<ArgumentException>(() => VerifiedSubject.Confirm(key!, evidence!));
}
