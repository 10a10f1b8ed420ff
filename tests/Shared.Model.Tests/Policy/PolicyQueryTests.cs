using Privacy.Model;

namespace Shared.Model.Tests.Policy;

public sealed class PolicyQueryTests
{
    private static readonly PrivacyPolicy Complete = PolicySamples.Read(PolicySamples.Complete).Policy!;

    [Theory]
    [InlineData("SpecialCategory.Health", "prohibited[0]")]
    [InlineData("Acme.Allergy", "prohibited[0]")]
    [InlineData("Acme.Diet", "prohibited[0]")]
    [InlineData("CriminalData.CriminalRecord", "prohibited[1]")]
    [InlineData("ContactData.EmailAddress", null)]
    [InlineData("Acme.LoyaltyNumber", null)]
    [InlineData("Acme.Unknown", null)]
    [InlineData("", null)]
    public void FindProhibited_FollowsWildcardsAndParents(string category, string? pointer) =>
        Assert.Equal(pointer, Complete.FindProhibited(category)?.Pointer);

    [Theory]
    [InlineData("ContactData.EmailAddress", "collected[0]")]
    [InlineData("DeviceData.IpAddress", "collected[1]")]
    [InlineData("ContactData.PhoneNumber", null)]
    public void FindCollected_FollowsWildcards(string category, string? pointer) =>
        Assert.Equal(pointer, Complete.FindCollected(category)?.Pointer);

    [Theory]
    [InlineData(".Shop.Cart", ".Shop.*")]
    [InlineData(".Shop.Theme", ".Shop.Theme")]
    [InlineData("Shop", null)]
    public void FindCookie_PrefersTheExactName(string name, string? entry) =>
        Assert.Equal(entry, Complete.FindCookie(name)?.Name);

    [Theory]
    [InlineData("Billing", "Billing", true)]
    [InlineData("Billing", "SecurityAndFraud", true)]
    [InlineData("SecurityAndFraud", "Billing", false)]
    [InlineData("DirectMarketing", "Newsletter", true)]
    [InlineData("Newsletter", "DirectMarketing", false)]
    [InlineData("Unknown", "Billing", false)]
    public void IsCompatible_GoesOneWay(string collectedFor, string usedFor, bool expected) =>
        Assert.Equal(expected, Complete.IsCompatible(collectedFor, usedFor));

    [Theory]
    [InlineData("ContactData.EmailAddress", "erase")]
    [InlineData("DeviceData.IpAddress", "hmac")]
    [InlineData("Acme.LoyaltyNumber", "last4")]
    [InlineData("Acme.Allergy", "forbid")]
    [InlineData("UsageData.ReferrerUrl", "hostOnly")]
    [InlineData("Nothing.Known", "erase")]
    public void RedactionFor_AsksPolicyThenTaxonomy(string category, string redaction) =>
        Assert.Equal(redaction, Complete.RedactionFor(category));

    [Theory]
    [InlineData("Acme.Allergy", GdprStatus.Special)]
    [InlineData("Acme.Diet", GdprStatus.Special)]
    [InlineData("Acme.LoyaltyNumber", GdprStatus.Personal)]
    [InlineData("DeviceData.DeviceId", GdprStatus.Pseudonymous)]
    [InlineData("CriminalData.CriminalRecord", GdprStatus.Criminal)]
    public void StatusOf_OwnCategory_IsThatOfItsParent(string category, object status) =>
        Assert.Equal((GdprStatus)status, Complete.StatusOf(category));

    [Fact]
    public void MayReceive_IsNullWhenNotStated()
    {
        RecipientEntry mailer = Complete.FindRecipient("Mailer")!;
        Assert.True(Complete.MayReceive(mailer, "ContactData.PhoneNumber"));
        Assert.False(Complete.MayReceive(mailer, "FinancialData.BankAccount"));
        Assert.Null(Complete.MayReceive(Complete.FindRecipient("Police")!, "FinancialData.BankAccount"));
    }

    [Fact]
    public void ParentsInACircle_EndTheSearch()
    {
        PrivacyPolicy policy = PolicySamples.Read(
            """{"categories": [{"code": "A.A", "parent": "A.B"}, {"code": "A.B", "parent": "A.A"}], "prohibited": ["SpecialCategory.*"]}""").Policy!;
        Assert.Null(policy.FindProhibited("A.A"));
        Assert.Equal(GdprStatus.Personal, policy.StatusOf("A.A"));
    }

    [Fact]
    public void ChangedCopy_AnswersFromItsOwnEntries()
    {
        Assert.NotNull(Complete.FindCollected("ContactData.EmailAddress"));
        Assert.Null((Complete with { Collected = default }).FindCollected("ContactData.EmailAddress"));
    }
}
