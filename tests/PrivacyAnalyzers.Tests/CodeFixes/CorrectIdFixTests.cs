using PrivacyAnalyzers.CodeFixes.Rules;
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
}
