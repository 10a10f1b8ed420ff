using PrivacyAnalyzers.CodeFixes.Rules;
using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Rules.Recipients;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.CodeFixes;

public sealed class CorrectIdFixTests
{
    private const string Policy = """
        { "purposes": [{ "id": "Correspondence" }], "recipients": [{ "id": "WebAnalytics" }] }
        """;

    [Fact]
    public Task MisspeltPurpose_IsCorrected() => VerifyFix<PurposeNotInPolicyAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; [Purpose(\"Corespondence\")] class Job { }",
        "using PrivacyAnnotations; [Purpose(\"Correspondence\")] class Job { }",
        Policy);

    [Fact]
    public Task MisspeltRecipient_IsCorrected() => VerifyFix<RecipientDeclarationAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; [Recipient(\"WebAnalitics\", Country = \"US\")] class Stats { }",
        "using PrivacyAnnotations; [Recipient(\"WebAnalytics\", Country = \"US\")] class Stats { }",
        Policy);

    [Fact]
    public Task UnlikeAnyId_OffersNothing() => VerifyFix<RecipientDeclarationAnalyzer, CorrectIdFix>.OffersNothingAsync(
        "using PrivacyAnnotations; [Recipient(\"DataBroker\")] class Broker { }", Policy);

    [Fact]
    public Task MisspeltConstantOfAPurpose_IsCorrected() => VerifyFix<PurposeNotInPolicyAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; [Purpose(PolicyPurposes.Corespondence)] class Job { }" + Constants,
        "using PrivacyAnnotations; [Purpose(PolicyPurposes.Correspondence)] class Job { }" + Constants,
        Policy,
        allowErrors: true);

    [Fact]
    public Task MisspeltConstantOfARecipient_IsCorrected() => VerifyFix<RecipientDeclarationAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; [Recipient(PolicyRecipients.WebAnalitics, Country = \"US\")] class Stats { }" + Constants,
        "using PrivacyAnnotations; [Recipient(PolicyRecipients.WebAnalytics, Country = \"US\")] class Stats { }" + Constants,
        Policy,
        allowErrors: true);

    [Fact]
    public Task MisspeltConstantOfTheTaxonomy_IsCorrected() => VerifyFix<CategoryNotInPolicyAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; class User { [PersonalData(ContactData.EmailAdress)] public string Mail = \"\"; }",
        "using PrivacyAnnotations; class User { [PersonalData(ContactData.EmailAddress)] public string Mail = \"\"; }",
        Policy,
        allowErrors: true);

    [Fact]
    public async Task MissingConstant_IsNamedWithTheOneThatWasMeant()
    {
        TestProject project = TestProject
            .Of("using PrivacyAnnotations; [Purpose(PolicyPurposes.Corespondence)] class Job { }" + Constants)
            .WithPolicy(Policy) with { AllowErrors = true };

        Assert.Equal(
            "Purpose \"Corespondence\" of Job is not declared in privacy.json; did you mean \"Correspondence\"?",
            Assert.Single(await project.AnalyzeAsync(new PurposeNotInPolicyAnalyzer())).GetMessage());
    }

    private const string Constants = """

        static class PolicyPurposes { public const string Correspondence = "Correspondence"; }
        static class PolicyRecipients { public const string WebAnalytics = "WebAnalytics"; }
        """;
}
