using Fix = PrivacyAnalyzers.Tests.Harness.VerifyFix<
    PrivacyAnalyzers.Rules.Purpose.ConsentPresetAnalyzer,
    PrivacyAnalyzers.CodeFixes.Rules.Purpose.RemoveConsentPresetFix>;

namespace PrivacyAnalyzers.Tests.CodeFixes;

public sealed class RemoveConsentPresetFixTests
{
    [Theory]
    [InlineData("public bool OptIn { get; set; } = true;", "public bool OptIn { get; set; }")]
    [InlineData("public bool OptIn { get; set; } = true; // ticked", "public bool OptIn { get; set; } // ticked")]
    [InlineData("public bool OptIn = true;", "public bool OptIn;")]
    [InlineData("public bool OptIn; public Form() { OptIn = true; }", "public bool OptIn; public Form() { OptIn = false; }")]
    [InlineData("public bool? OptIn; bool Has => OptIn ?? true;", "public bool? OptIn; bool Has => OptIn ?? false;")]
    [InlineData("public void Join(bool optIn = true) { }", "public void Join(bool optIn = false) { }")]
    public Task Preset_IsRemoved(string member, string expected) => Fix.FixesAsync(Source(member), Source(expected));

    [Fact]
    public Task ConsentThatStartsFalse_OffersNothing() => Fix.OffersNothingAsync(Source("public bool OptIn { get; set; }"));

    private static string Source(string member) => $$"""
        public class Form
        {
            {{member}}
        }
        """;
}
