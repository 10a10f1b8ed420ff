using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class ConsentPresetTests
{
    [Theory]
    [InlineData("class Form { public bool MarketingConsent { get; set; } = {|PRIV0407:true|}; }")]
    [InlineData("class Form { public bool? NewsletterOptIn { get; set; } = {|PRIV0407:true|}; }")]
    [InlineData("class Form { public bool optIn = {|PRIV0407:true|}; }")]
    [InlineData("class Form { [PersonalData(\"AccountData.PrivacyPreferences\")] public bool News { get; set; } = {|PRIV0407:true|}; }")]
    [InlineData("class Form { public Form() { MarketingConsent = {|PRIV0407:true|}; } public bool MarketingConsent { get; set; } }")]
    [InlineData("record Form(string Mail, bool {|PRIV0407:MarketingConsent|} = true);")]
    [InlineData("class Job { bool Run(bool? marketingConsent, Form f) => f.MarketingConsent ?? {|PRIV0407:true|}; } class Form { public bool? MarketingConsent { get; set; } }")]
    [InlineData("class Job { bool Run(Form f) => f.MarketingConsent.GetValueOrDefault({|PRIV0407:true|}); } class Form { public bool? MarketingConsent { get; set; } }")]
    public Task ConsentThatStartsTrue_Triggers(string code) => VerifyAsync(code);

    [Fact]
    public Task DatabaseDefault_Triggers() => VerifyAsync("""
        class Form { public bool MarketingConsent { get; set; } }
        class Builder
        {
            public Builder Property<T>(Expression<Func<Form, T>> member) => this;
            public Builder HasDefaultValue(object? value) => this;
        }
        class Map { void Configure(Builder b) => b.Property(x => x.MarketingConsent).HasDefaultValue({|PRIV0407:true|}); }
        """);

    [Fact]
    public Task Message_NamesMemberAndRemedy() => Verify<ConsentPresetAnalyzer>.MessagesAsync(
        PurposeSource.With("class Form { public bool MarketingConsent { get; set; } = true; }"),
        null,
        "PRIV0407: Form.MarketingConsent is consent and is initialized to true; consent is opt-in: start without it and "
            + "let the person give it");

    [Theory]
    [InlineData("class Form { public bool MarketingConsent { get; set; } }")]
    [InlineData("class Form { public bool MarketingConsent { get; set; } = false; }")]
    [InlineData("class Form { public bool MarketingOptOut { get; set; } = true; }")]
    [InlineData("class Form { public bool RequireMarketingConsent { get; set; } = true; }")]
    [InlineData("class Form { public bool IsActive { get; set; } = true; }")]
    [InlineData("class Form { [NotPersonalData(\"A switch of the page\")] public bool ShowOptIn { get; set; } = true; }")]
    [InlineData("class Job { bool Run(Form f) => f.MarketingConsent ?? false; } class Form { public bool? MarketingConsent { get; set; } }")]
    [InlineData("class Job { void Accept(Form f) => f.MarketingConsent = true; } class Form { public bool MarketingConsent { get; set; } }")]
    [InlineData("class Form { public string MarketingConsentText { get; set; } = \"true\"; }")]
    public Task ConsentThatIsGivenOrOtherMember_DoesNotTrigger(string code) => VerifyAsync(code);

    private static Task VerifyAsync(string code) =>
        Verify<ConsentPresetAnalyzer>.CodeAsync(PurposeSource.With(code));
}
