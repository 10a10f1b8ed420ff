using System.Linq;
using Privacy.Model;

namespace Shared.Model.Tests.Policy;

public sealed class PolicyReaderTests
{
    private static readonly PolicyReadResult Opus = PolicySamples.Read(PolicySamples.Opus);
    private static readonly PrivacyPolicy Complete = PolicySamples.Read(PolicySamples.Complete).Policy!;

    [Fact]
    public void CompletePolicy_HasNoFindings() => Assert.Empty(PolicySamples.Read(PolicySamples.Complete).Errors);

    [Fact]
    public void OpusPolicy_IsReadWithoutErrorsOfForm()
    {
        Assert.Empty(PolicySamples.Errors(PolicySamples.Opus, PolicyErrorKind.Invalid));
        PrivacyPolicy policy = Opus.Policy!;
        Assert.Equal(
            (25, 5, 29, 11, 2),
            (policy.Collected.Count, policy.Prohibited.Count, policy.Purposes.Count, policy.Recipients.Count, policy.Cookies.Count));
        Assert.Equal(18, policy.Children!.MinimumAge);
        Assert.Equal(new DeadlineSpan(10, "business", "US"), policy.Deadlines!.MarketingOptOut);
        Assert.Equal(["Processor", "JointController"], policy.FindRecipient("ProfessionalAdvisers")!.Roles!.Value);
        Assert.Null(policy.FindRecipient("CardProcessor")!.Countries);
        Assert.Equal("indefinite", policy.FindRetention("Anonymised")!.Period);
    }

    [Fact]
    public void OpusPolicy_PurposesWithoutBasis_AreTheThreeWithNull_AndTheUnnamedObligation() =>
        Assert.Equal(
            [
                "purpose \"LegalCompliance\" relies on a legal obligation but names no obligation (clause S3.11) @ \"LegalCompliance\"",
                "purpose \"Personalisation\" has no legalBasis (clause S2C.16) @ \"Personalisation\"",
                "purpose \"Research\" has no legalBasis (clause S2.19) @ \"Research\"",
                "purpose \"TargetedAdvertising\" has no legalBasis (clause S2.19) @ \"TargetedAdvertising\"",
            ],
            PolicySamples.Errors(PolicySamples.Opus, PolicyErrorKind.PurposeWithoutBasis));

    [Fact]
    public void Entry_KnowsItsPlace()
    {
        CollectedEntry entry = Opus.Policy!.FindCollected("ContactData.EmailAddress")!;
        Assert.Equal("collected[3]", entry.Pointer);
        Assert.Equal("privacy.json collected[3], clauses S2.6, S2F.3", PolicyCitation.Of(entry));
        Assert.Equal((8, 17), (entry.Location.Line, entry.Location.Column));
    }

    [Fact]
    public void CompletePolicy_IsReadWhole()
    {
        Assert.Equal((3, "2026-01-31", true), (Complete.Header!.Version, Complete.Header.EffectiveDate, Complete.Header.CollectedListIsClosed));
        Assert.Equal(["Acme GmbH"], Complete.Controller!.Entities);
        PurposeEntry newsletter = Complete.FindPurpose("Newsletter")!;
        Assert.Equal(("DirectMarketing", "Consent", true), (newsletter.Parent, newsletter.LegalBasis, newsletter.Marketing));
        RecipientEntry mailer = Complete.FindRecipient("sendgrid")!;
        Assert.Equal(("Mailer", "StandardContractualClausesEC", true), (mailer.Id, mailer.TransferMechanism, mailer.DpaSigned));
        Assert.Equal("Essential", Complete.Cookies[0].Class);
        Assert.Equal(new RedactionOverride("DeviceData.*", "hmac"), Complete.Redaction!.Categories[1]);
        Assert.Equal(("M:Acme.Audit.Write(System.String)", "Log", "text"), (Complete.Sinks[0].Id, Complete.Sinks[0].Kind, Complete.Sinks[0].Parameter));
    }

    [Fact]
    public void SamePolicyReadTwice_IsEqual() =>
        Assert.Equal(PolicySamples.Read(PolicySamples.Complete), PolicySamples.Read(PolicySamples.Complete));

    [Theory]
    [InlineData("""{"colected": []}""", "unknown key \"colected\"; did you mean \"collected\"? @ \"colected\"")]
    [InlineData("""{"xyzzy": 1}""", "unknown key \"xyzzy\" @ \"xyzzy\"")]
    [InlineData("""{"purposes": [{"id": "Billing", "legalbasis": "Contract"}]}""", "unknown key \"legalbasis\" in purposes[0]; did you mean \"legalBasis\"? @ \"legalbasis\"")]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAdress"}]}""", "unknown category \"ContactData.EmailAdress\"; did you mean \"ContactData.EmailAddress\"? @ \"ContactData.EmailAdress\"")]
    [InlineData("""{"collected": ["EmailAddress"]}""", "unknown category \"EmailAddress\"; did you mean \"ContactData.EmailAddress\"? @ \"EmailAddress\"")]
    [InlineData("""{"collected": [" "]}""", "unknown category \" \" @ \" \"")]
    [InlineData("""{"prohibited": ["SpecialCategories.*"]}""", "unknown category \"SpecialCategories.*\"; did you mean \"SpecialCategory.*\"? @ \"SpecialCategories.*\"")]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAddress", "purposes": ["Biling"]}]}""", "unknown purpose \"Biling\"; did you mean \"Billing\"? @ \"Biling\"")]
    [InlineData("""{"purposes": [{"id": "X", "legalBasis": "Legitimate"}]}""", "unknown legalBasis \"Legitimate\"; use one of Consent, Contract, LegalObligation, VitalInterests, PublicTask, LegitimateInterests @ \"Legitimate\"")]
    [InlineData("""{"recipients": [{"id": "A", "role": "Proccessor"}]}""", "unknown role \"Proccessor\"; did you mean \"Processor\"? @ \"Proccessor\"")]
    [InlineData("""{"recipients": [{"id": "A", "countries": ["UK"]}]}""", "unknown country \"UK\"; use an ISO 3166-1 code of two capital letters @ \"UK\"")]
    [InlineData("""{"recipients": [{"role": "Processor"}]}""", "recipients[0] states no \"id\" @ {")]
    [InlineData("""{"cookies": [{"name": "a", "recipient": "Nobody"}]}""", "unknown recipient \"Nobody\" @ \"Nobody\"")]
    [InlineData("""{"cookies": [{"name": "a", "lifetime": "1 year"}]}""", "\"lifetime\" must be an ISO 8601 period such as \"P3Y\" or \"session\" @ \"1 year\"")]
    [InlineData("""{"policy": {"version": "1"}}""", "\"version\" must be a whole number @ \"1\"")]
    [InlineData("""{"policy": {"version": 1.5}}""", "\"version\" must be a whole number @ 1.5")]
    [InlineData("""{"policy": {"collectedListIsClosed": "yes"}}""", "\"collectedListIsClosed\" must be true or false @ \"yes\"")]
    [InlineData("""{"policy": {"effectiveDate": "1.2.2026"}}""", "\"effectiveDate\" must be a date such as \"2026-01-31\" @ \"1.2.2026\"")]
    [InlineData("""{"policy": []}""", "\"policy\" must be an object @ []")]
    [InlineData("""{"collected": {}}""", "\"collected\" must be a list @ {}")]
    [InlineData("""{"collected": [7]}""", "collected[0] must be an object @ 7")]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAddress", "purposes": "Billing"}]}""", "\"purposes\" must be a list of texts @ \"Billing\"")]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAddress", "clauses": [1]}]}""", "\"clauses\" must be a list of texts @ 1")]
    [InlineData("""{"categories": [{"code": "A.B", "parent": "Nothing.X"}]}""", "unknown category \"Nothing.X\" @ \"Nothing.X\"")]
    [InlineData("""{"redaction": {"ContactData.EmailAddress": "hide"}}""", "unknown ContactData.EmailAddress \"hide\"; use one of erase, mask, maskEmail, initials, last4, hmac, yearOnly, ageBand, countryOnly, postcodeArea, truncateIp, roundGeo, hostOnly, length, keep, forbid @ \"hide\"")]
    [InlineData("""{"sinks": [{"id": "Acme.Write"}]}""", "\"Acme.Write\" is not a documentation-comment id such as \"M:Acme.Audit.Write(System.String)\" @ \"Acme.Write\"")]
    [InlineData("""{"policy": {}, "policy": {}}""", "key \"policy\" is given twice in the same object @ \"policy\"")]
    [InlineData("""[]""", "a policy must be an object @ []")]
    [InlineData("", "the file is empty @ ")]
    [InlineData("""{"policy": {"name": "x" "version": 1}}""", "a comma was expected here @ \"")]
    [InlineData("""{"extends": "base.json"}""", "the extended file \"base.json\" is not among the policy files of this project; correct the path, or add the file as an item PrivacyPolicyLayer @ \"base.json\"")]
    public void Mistake_IsReportedAtItsPlace(string text, string expected) =>
        Assert.Equal([expected], PolicySamples.Errors(text, PolicyErrorKind.Invalid));

    [Theory]
    [InlineData("""{"_todo": "x", "policy": {"_note": 1}}""")]
    [InlineData("""{"collected": null, "policy": {"version": null}}""")]
    [InlineData("""{"categories": [{"code": "A.B", "parent": "ContactData"}], "prohibited": ["A.*", "A.B", "*"]}""")]
    public void Remark_Null_AndOwnGroup_AreNoMistakes(string text) =>
        Assert.Empty(PolicySamples.Errors(text, PolicyErrorKind.Invalid));

    [Fact]
    public void BrokenFile_KeepsTheEntriesAroundTheMistake()
    {
        PrivacyPolicy policy = PolicySamples.Read("""{"prohibited": ["SpecialCategory.*", ], "collected": [{"category": }, {"category": "ContactData.EmailAddress"}""").Policy!;
        Assert.NotNull(policy.FindProhibited("SpecialCategory.Health"));
        Assert.NotNull(policy.FindCollected("ContactData.EmailAddress"));
    }

    [Fact]
    public void Location_IsZeroBasedLineAndColumn()
    {
        PolicyError error = PolicySamples.Read("{\r\n  \"colected\": []\r\n}").Errors.First();
        Assert.Equal((1, 2, 1, 12), (error.Location.Line, error.Location.Column, error.Location.EndLine, error.Location.EndColumn));
    }
}
