namespace PrivacyGenerators.Tests.Redaction;

public sealed class PolicyRedactionTests
{
    private const string Source = """
        using PrivacyAnnotations;
        public sealed class Account
        {
            public int Number { get; set; }
            [NotPersonalData("a code of ours")] public string? Code { get; set; }
            [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }
            [PersonalData(ContactData.PhoneNumber)] public string? Phone { get; set; }
            [PersonalData(AccountData.Password)] public string? Password { get; set; }
            [PersonalData("Acme.LoyaltyNumber")] public string? Loyalty { get; set; }
        }
        """;

    private const string Erased = "=> global::PrivacyAnnotations.Generated.RedactedText.Erased;";

    private static string View(string policy) =>
        GeneratorRun.Of(Source, policy: policy).AssertClean()["Redaction.Account.g.cs"];

    [Fact]
    public void Override_OfTheCategoryWinsOverItsGroup()
    {
        string view = View("""{ "redaction": { "ContactData.*": "mask", "ContactData.EmailAddress": "maskEmail" } }""");

        Assert.Contains("Redact.MaskEmail(_value.Email)", view);
        Assert.Contains("Redact.Mask(_value.Phone)", view);
    }

    [Fact]
    public void ForbiddenCategory_StaysErasedUnderAnOverride() =>
        Assert.Contains($"public string Password {Erased}", View("""{ "redaction": { "AccountData.Password": "keep" } }"""));

    [Fact]
    public void ForbidInThePolicy_Erases() =>
        Assert.Contains($"public string Email {Erased}", View("""{ "redaction": { "ContactData.EmailAddress": "forbid" } }"""));

    [Fact]
    public void UnmarkedErase_MasksWhatHasNoAnnotation()
    {
        string view = View("""{ "redaction": { "unmarked": "erase" } }""");

        Assert.Contains($"public string Number {Erased}", view);
        Assert.Contains("public string? Code => _value is null ? default! : _value.Code;", view);
    }

    [Fact]
    public void UnmarkedKeep_ShowsWhatHasNoAnnotation() =>
        Assert.Contains("_value.Number;", View("""{ "redaction": { "unmarked": "keep" } }"""));

    [Fact]
    public void OwnCategory_TakesItsParentsRedaction() => Assert.Contains(
        "Redact.Hmac(_value.Loyalty)",
        View("""{ "categories": [ { "code": "Acme.LoyaltyNumber", "parent": "AccountData.UserId" } ] }"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"redaction\": 7 }")]
    [InlineData("{ \"redaction\": { \"ContactData.EmailAddress\": null, \"x\": [] } }")]
    public void BrokenPolicy_KeepsTheTaxonomysRedaction(string policy) =>
        Assert.Contains("Redact.Hmac(_value.Email)", View(policy));
}
