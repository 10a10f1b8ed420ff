using CsCheck;
using PrivacyAnnotations.Tests.Primitives;

namespace PrivacyAnnotations.Tests.Scopes;

public sealed class PersonalScopeTests
{
    [Fact]
    public void Mask_InsideScope_HidesTrackedValues()
    {
        using (PersonalScope.Track("ada@example.com", "Ada Lovelace", null, ""))
        {
            Assert.Equal(
                "duplicate key '***' of *** (***)",
                PersonalScope.Mask("duplicate key 'ADA@example.com' of Ada Lovelace (ada%40example.com)"));
        }

        Assert.Equal("ada@example.com", PersonalScope.Mask("ada@example.com"));
    }

    [Fact]
    public void Mask_NothingFound_ReturnsTheSameText()
    {
        string text = "connection refused";
        using (PersonalScope.Track("ada@example.com"))
            Assert.Same(text, PersonalScope.Mask(text));
        Assert.Equal("", PersonalScope.Mask(null));
    }

    [Fact]
    public void Mask_OverlappingValues_LeavesNoPartOfThem()
    {
        using (PersonalScope.Track("Ada King", "King Lovelace"))
            Assert.Equal("<***>", PersonalScope.Mask("<Ada King Lovelace>"));
    }

    [Fact]
    public void Track_Nested_AddsAndRestores()
    {
        using (PersonalScope.Track("outer"))
        {
            using (PersonalScope.Track("inner"))
                Assert.Equal("*** ***", PersonalScope.Mask("outer inner"));
            Assert.Equal("*** inner", PersonalScope.Mask("outer inner"));
        }
    }

    [Fact]
    public void Track_ShortValues_AreLeftOut()
    {
        using (PersonalScope.Track("a", "be", "  c "))
            Assert.Equal("a be c", PersonalScope.Mask("a be c"));
    }

    [Fact]
    public async Task Track_FollowsAwaitAndStaysInItsFlow()
    {
        Task<string> inside = RunAsync();
        Assert.Equal("ada@example.com", PersonalScope.Mask("ada@example.com"));
        Assert.Equal("***", await inside);

        static async Task<string> RunAsync()
        {
            using IDisposable scope = PersonalScope.Track("ada@example.com");
            await Task.Yield();
            return PersonalScope.Mask("ada@example.com");
        }
    }

    [Fact]
    public void Describe_ExceptionWithInner_IsMasked()
    {
        InvalidOperationException exception = new("cannot save ada@example.com", new FormatException("Ada Lovelace"));
        using (PersonalScope.Track("ada@example.com", "Ada Lovelace"))
        {
            string text = PersonalScope.Describe(exception);
            Assert.Contains("cannot save ***", text);
            Assert.Contains(nameof(FormatException), text);
            Assert.DoesNotContain("Ada", text);
        }
    }

    [Fact]
    public void Describe_HostileException_GivesItsType()
    {
        Assert.Equal(typeof(HostileException).FullName, PersonalScope.Describe(new HostileException()));
        Assert.Equal("", PersonalScope.Describe(null));
    }

    [Fact]
    public void AnyValueInAnyText_IsHidden() => Gen.Select(Samples.Text, Samples.Text, Samples.Text).Sample(
        static (before, value, after) =>
        {
            using (PersonalScope.Track(value))
            {
                string masked = PersonalScope.Mask(before + value + after);
                string trimmed = value.Trim();
                Assert.True(trimmed.Length < 3 || masked.Contains(Redact.Marker, StringComparison.Ordinal));
            }
        });

    private sealed class HostileException : Exception
    {
        public override string ToString() => throw new InvalidOperationException("ada@example.com");
    }
}
