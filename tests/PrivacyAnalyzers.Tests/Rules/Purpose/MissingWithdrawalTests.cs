using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>PRIV0407 on consent that cannot be withdrawn.</summary>
public sealed class MissingWithdrawalTests
{
    private const string Policy = """{"purposes": [{"id": "ThirdPartyMarketing", "legalBasis": "Consent"}]}""";

    [Fact]
    public Task ConsentThatIsOnlyGiven_Triggers() => Verify<MissingWithdrawalAnalyzer>.MessagesAsync(
        "public class Account { public bool MarketingConsent { get; init; } }",
        Policy,
        "PRIV0407: Account.MarketingConsent is consent and cannot be withdrawn: nothing here sets it again or is named after "
            + "withdrawal; make it settable, or keep when it was withdrawn");

    [Theory]
    [InlineData("public record Choice(bool MarketingConsent);")]
    [InlineData("public class Choice(bool given) { public bool MarketingConsent { get; } = given; }")]
    [InlineData("public class Choice { public readonly bool MarketingConsent; }")]
    [InlineData("public class Choice { [PrivacyAnnotations.PersonalData(\"AccountData.PrivacyPreferences\")] public bool Newsletter { get; init; } }")]
    public async Task ConsentWithoutAWayBack_Triggers(string code) =>
        Assert.Single(await Verify<MissingWithdrawalAnalyzer>.FindingsAsync(code, Policy));

    [Theory]
    [InlineData("public class Account { public bool MarketingConsent { get; set; } }")]
    [InlineData("public class Account { public bool MarketingConsent { get; private set; } }")]
    [InlineData("public record Choice(bool MarketingConsent, System.DateTime? WithdrawnAt);")]
    [InlineData("public record Choice(bool MarketingConsent); public record ConsentWithdrawn(int Id);")]
    [InlineData("public record Choice(bool MarketingConsent); public class Desk { public void Unsubscribe(int id) { } }")]
    [InlineData("public enum State { Given, Ended } public class Choice { public State State { get; set; } public bool HasConsent => State == State.Given; }")]
    [InlineData("public class Account { public bool IsActive { get; init; } }")]
    public async Task WayBackOrNoConsent_DoesNotTrigger(string code) =>
        Assert.Empty(await Verify<MissingWithdrawalAnalyzer>.FindingsAsync(code, Policy));

    [Fact]
    public async Task PolicyWithoutConsent_DoesNotTrigger() => Assert.Empty(
        await Verify<MissingWithdrawalAnalyzer>.FindingsAsync(
            "public class Account { public bool MarketingConsent { get; init; } }",
            """{"purposes": [{"id": "Billing", "legalBasis": "Contract"}]}"""));
}
