using PrivacyAnalyzers.Rules.Recipients;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Recipients;

public sealed class RecipientDeclarationTests
{
    private const string Policy = """
        {
          "purposes": [{ "id": "UsageAnalytics" }, { "id": "TargetedAdvertising" }],
          "recipients": [
            { "id": "HostingProcessor", "role": ["Processor"], "countries": ["JP", "US"], "clauses": ["S4.10"] },
            { "id": "WebAnalytics", "role": ["Processor"], "purposes": ["UsageAnalytics"], "clauses": ["S4.4"] },
            { "id": "SocialPlatforms", "members": ["Facebook"] }
          ]
        }
        """;

    [Fact]
    public Task UnknownRecipient_Triggers() => VerifyAsync("""
        [{|PRIV0501:Recipient("DataBroker")|}] class Broker { }
        """);

    [Fact]
    public Task UnknownRecipient_MessageSuggests() => Verify<RecipientDeclarationAnalyzer>.MessagesAsync(
        With("[Recipient(\"HostingProcesor\")] class Crm { } [Recipient(\"DataBroker\")] class Broker { }"),
        Policy,
        "PRIV0501: Crm discloses to HostingProcesor, which is no recipient of the policy (privacy.json recipients); "
            + "did you mean \"HostingProcessor\"?",
        "PRIV0501: Broker discloses to DataBroker, which is no recipient of the policy (privacy.json recipients); "
            + "declare it there");

    [Fact]
    public Task UndeclaredCountry_Triggers() => VerifyAsync("""
        [{|PRIV0502:Recipient("HostingProcessor", Country = "IN")|}] class Crm { }
        """);

    [Fact]
    public Task UndeclaredCountry_Message() => Verify<RecipientDeclarationAnalyzer>.MessagesAsync(
        With("[Recipient(\"HostingProcessor\", Country = \"IN\")] class Crm { }"),
        Policy,
        "PRIV0502: Country IN is not among JP, US, declared for HostingProcessor (privacy.json recipients[0], clause "
            + "S4.10); keep the data there, or declare the country");

    [Fact]
    public Task UndeclaredCountryOnMethodAndParameter_Triggers() => VerifyAsync("""
        class Crm
        {
            [{|PRIV0502:Recipient("HostingProcessor", Country = "IN")|}] public void Push(string text) { }
            public void Send([{|PRIV0502:Recipient("HostingProcessor", Country = "CN")|}] string text) { }
        }
        """);

    [Fact]
    public Task PurposeOutsideTheMandate_Triggers() => VerifyAsync("""
        [{|PRIV0504:Recipient("WebAnalytics")|}, Purpose("TargetedAdvertising")] class Ads { }
        """);

    [Fact]
    public Task PurposeOutsideTheMandate_Message() => Verify<RecipientDeclarationAnalyzer>.MessagesAsync(
        With("[Recipient(\"WebAnalytics\"), Purpose(\"TargetedAdvertising\")] class Ads { }"),
        Policy,
        "PRIV0504: WebAnalytics is a processor for UsageAnalytics and not for TargetedAdvertising (privacy.json "
            + "recipients[1], clause S4.4); use another recipient, or extend its purposes there");

    [Theory]
    [InlineData("[Recipient(\"HostingProcessor\", Country = \"US\")] class Crm { }")]
    [InlineData("[Recipient(\"HostingProcessor\")] class Crm { }")]
    [InlineData("[Recipient(\"WebAnalytics\", Country = \"IN\")] class Stats { }")]
    [InlineData("[Recipient(\"WebAnalytics\"), Purpose(\"UsageAnalytics\")] class Stats { }")]
    [InlineData("[Recipient(\"HostingProcessor\"), Purpose(\"TargetedAdvertising\")] class Crm { }")]
    [InlineData("[Recipient(\"Facebook\")] class Social { }")]
    public Task DeclaredOrNotStated_DoesNotTrigger(string code) => VerifyAsync(code);

    [Fact]
    public Task NoPolicy_DoesNotTrigger() =>
        Verify<RecipientDeclarationAnalyzer>.CodeAsync(With("[Recipient(\"DataBroker\")] class Broker { }"));

    [Fact]
    public Task HalfTypedMark_DoesNotThrow() => Verify<RecipientDeclarationAnalyzer>.ProjectAsync(
        (TestProject.Of(With("[Recipient(] class Broker { } [Recipient(Country = )] class B2 { }"))
            with { AllowErrors = true }).WithPolicy(Policy));

    private static string With(string code) => "using PrivacyAnnotations;\n" + code;

    private static Task VerifyAsync(string code) =>
        Verify<RecipientDeclarationAnalyzer>.CodeAsync(With(code), Policy);
}
