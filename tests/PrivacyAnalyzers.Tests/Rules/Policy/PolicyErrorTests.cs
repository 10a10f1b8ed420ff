using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

/// <summary>PRIV0001, PRIV0002, PRIV0004 and PRIV0006: each finding in the file, at its span.</summary>
public sealed class PolicyErrorTests
{
    private const string Code = "class C;";

    [Fact]
    public Task UnknownCategory_Triggers() => AssertAsync<InvalidPolicyAnalyzer>(
        """{"collected": [{"category": "ContactData.EmailAdress"}]}""",
        """PRIV0001 Error at <"ContactData.EmailAdress">: privacy.json: unknown category "ContactData.EmailAdress"; did you mean "ContactData.EmailAddress"?""");

    [Fact]
    public Task UnknownKey_Triggers() => AssertAsync<InvalidPolicyAnalyzer>(
        """{"colected": []}""",
        """PRIV0001 Error at <"colected">: privacy.json: unknown key "colected"; did you mean "collected"?""");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"collected\": [}")]
    [InlineData("\0\0")]
    public async Task UnreadableFile_Triggers(string policy)
    {
        ImmutableArray<Diagnostic> findings = await Verify<InvalidPolicyAnalyzer>.FindingsAsync(Code, policy);
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal("PRIV0001", finding.Id));
    }

    [Fact]
    public async Task ByteOrderMark_DoesNotTrigger() =>
        Assert.Empty(await Verify<InvalidPolicyAnalyzer>.FindingsAsync(Code, "\uFEFF{}"));

    [Fact]
    public async Task WithoutPolicyFile_DoesNotTrigger() =>
        Assert.Empty(await Verify<InvalidPolicyAnalyzer>.FindingsAsync(Code));

    [Fact]
    public async Task OtherJsonFile_DoesNotTrigger() =>
        Assert.Empty(await TestProject.Of(Code).WithFile("appsettings.json", "{\"x\": }").AnalyzeAsync(new InvalidPolicyAnalyzer()));

    [Fact]
    public async Task FileMarkedAsPolicy_Triggers()
    {
        TestProject project = TestProject.Of(Code)
            .WithFile("acme.policy.json", "{\"x\": 1}")
            .WithOption("build_metadata.AdditionalFiles.PrivacyPolicy", "true");
        Assert.Single(await project.AnalyzeAsync(new InvalidPolicyAnalyzer()));
    }

    [Fact]
    public async Task WithoutAnnotations_StillTriggers() =>
        Assert.Single(await (TestProject.Of(Code) with { References = References.Framework })
            .WithPolicy("{\"x\": 1}")
            .AnalyzeAsync(new InvalidPolicyAnalyzer()));

    [Fact]
    public async Task Layers_AreReadThroughExtends_AndReportedInTheirOwnFile()
    {
        TestProject project = TestProject.Of(Code)
            .WithFile("/src/app/privacy.json", """{"extends": "../company.json", "purposes": [{"id": "Newsletter", "legalBasis": "Contract"}]}""")
            .WithFile("/src/company.json", """{"colected": [], "purposes": [{"id": "Newsletter", "legalBasis": "Consent"}]}""");
        Diagnostic unknown = Assert.Single(await project.AnalyzeAsync(new InvalidPolicyAnalyzer()));
        Assert.Equal("/src/company.json", unknown.Location.GetLineSpan().Path);
        Diagnostic conflict = Assert.Single(await project.AnalyzeAsync(new ContradictoryPolicyAnalyzer()));
        Assert.Equal(
            "privacy.json: purposes[0] allows more than company.json purposes[0]; the stricter entry counts",
            conflict.GetMessage());
    }

    [Fact]
    public Task MissingCountries_Triggers() => AssertAsync<IncompletePolicyAnalyzer>(
        Sections("""
            "recipients": [{"id": "Agents", "role": "JointController", "purposes": ["RightsEnforcement"], "clauses": ["S4.13"]}],
            "purposes": [{"id": "RightsEnforcement", "legalBasis": "LegitimateInterests", "interest": "Claims"}]
            """),
        """PRIV0002 Warning at <"Agents">: privacy.json: recipient "Agents" has no countries (clause S4.13)""");

    [Fact]
    public Task UnstatedSections_TriggerOnce() => AssertAsync<IncompletePolicyAnalyzer>(
        """{"collected": [], "purposes": []}""",
        """PRIV0002 Warning at <{>: privacy.json: the policy does not state policy, controller, retention, rights, deadlines""");

    [Fact]
    public async Task BrokenFile_DoesNotTriggerIncompleteness() =>
        Assert.Empty(await Verify<IncompletePolicyAnalyzer>.FindingsAsync(Code, "{\"collected\": ["));

    [Fact]
    public Task CollectedAndProhibited_Triggers() => AssertAsync<ContradictoryPolicyAnalyzer>(
        """{"collected": ["SpecialCategory.Health"], "prohibited": [{"category": "SpecialCategory.*", "clauses": ["S2E.1"]}]}""",
        """PRIV0004 Warning at <"SpecialCategory.Health">: privacy.json: SpecialCategory.Health is both collected and prohibited (privacy.json prohibited[0], clause S2E.1)""");

    [Fact]
    public Task ProcessorWithOwnPurposes_Triggers() => AssertAsync<ContradictoryPolicyAnalyzer>(
        """{"recipients": [{"id": "Crm", "role": "Processor", "ownPurposes": ["Marketing"], "clauses": ["S4.4"]}]}""",
        """PRIV0004 Warning at <"Crm">: privacy.json: recipient "Crm" is a processor, so it may not pursue purposes of its own: Marketing (clause S4.4)""");

    [Fact]
    public Task EntryGivenTwice_Triggers() => AssertAsync<ContradictoryPolicyAnalyzer>(
        """{"collected": ["ContactData.EmailAddress", "ContactData.EmailAddress"]}""",
        """PRIV0004 Warning at <"ContactData.EmailAddress">: privacy.json: ContactData.EmailAddress is declared twice, in collected[0] and in collected[1]""");

    [Fact]
    public async Task NarrowerLayer_DoesNotTrigger() =>
        Assert.Empty(await TestProject.Of(Code)
            .WithFile("/src/app/privacy.json", """{"extends": "../company.json", "children": {"minimumAge": 18}, "retention": {"rules": [{"id": "R", "period": "P1Y"}]}}""")
            .WithFile("/src/company.json", """{"children": {"minimumAge": 16}, "retention": {"rules": [{"id": "R", "period": "P2Y"}]}}""")
            .AnalyzeAsync(new ContradictoryPolicyAnalyzer()));

    [Fact]
    public Task LegitimateInterestsWithoutInterest_Triggers() => AssertAsync<PurposeWithoutBasisAnalyzer>(
        """{"purposes": [{"id": "ServiceImprovement", "legalBasis": "LegitimateInterests", "clauses": ["S3.3"]}]}""",
        """PRIV0006 Error at <"ServiceImprovement">: privacy.json: purpose "ServiceImprovement" relies on legitimate interests but names no interest (clause S3.3)""");

    [Fact]
    public Task SpecialCategoryWithoutCondition_Triggers() => AssertAsync<PurposeWithoutBasisAnalyzer>(
        """{"collected": [{"category": "SpecialCategory.Health", "purposes": ["Care"]}], "purposes": [{"id": "Care", "legalBasis": "Contract"}]}""",
        """PRIV0006 Error at <"SpecialCategory.Health">: privacy.json: SpecialCategory.Health is special-category data, but purpose "Care" names no art9Condition""");

    [Theory]
    [InlineData("""{"id": "A", "legalBasis": "Contract"}""")]
    [InlineData("""{"id": "A", "legalBasis": "Consent"}""")]
    [InlineData("""{"id": "A", "legalBasis": "LegitimateInterests", "interest": "Safety"}""")]
    [InlineData("""{"id": "A", "legalBasis": "LegalObligation", "obligation": "Tax Act"}""")]
    public async Task CompletePurpose_DoesNotTrigger(string purpose) =>
        Assert.Empty(await Verify<PurposeWithoutBasisAnalyzer>.FindingsAsync(Code, $$"""{"purposes": [{{purpose}}]}"""));

    private static string Sections(string sections) => $$$"""
        {
          "policy": {"version": 1, "effectiveDate": "2026-01-01"},
          "controller": {"legalName": "A", "address": "B", "email": "a@example.com"},
          "collected": [],
          "retention": {"rules": []},
          "rights": {"list": ["Access"]},
          "deadlines": {"rightsRequest": "P1M", "rightsExtension": "P2M"},
          {{{sections}}}
        }
        """;

    private static async Task AssertAsync<TAnalyzer>(string policy, params string[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        ImmutableArray<Diagnostic> findings = await Verify<TAnalyzer>.FindingsAsync(Code, policy);
        Assert.Equal(expected, findings.Select(finding => Describe(finding, policy)));
    }

    private static string Describe(Diagnostic finding, string policy)
    {
        string text = policy.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
        return $"{finding.Id} {finding.Severity} at <{text}>: {finding.GetMessage()}";
    }
}
