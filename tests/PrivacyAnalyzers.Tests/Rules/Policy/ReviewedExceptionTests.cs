using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Rules.Prohibited;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

/// <summary>PRIV0007, and how every rule heeds a reviewed exception.</summary>
public sealed class ReviewedExceptionTests
{
    private const string Today = "2026-06-30";
    private const string Policy = """{"prohibited": ["SpecialCategory.*"]}""";
    private const string Valid =
        """PrivacyException("PRIV0201", Reason = "trial", Reviewer = "legal", Until = "2026-06-30")""";

    [Theory]
    [InlineData("[{0}] public string? Diagnosis", "")]
    [InlineData("public string? Diagnosis", "[{0}] ")]
    public async Task OnMemberOrType_SilencesTheRule(string member, string type) =>
        Assert.Empty(await AnalyzeAsync(Source(member.Replace("{0}", Valid), type.Replace("{0}", Valid))));

    [Theory]
    [InlineData("Action<Patient> show = [{0}] (p) => System.Console.WriteLine(p.Name);")]
    [InlineData("[{0}] void Show(Patient p) => System.Console.WriteLine(p.Name); Show(new());")]
    [InlineData("[{0}] void Show(Patient p) { Action act = () => System.Console.WriteLine(p.Name); act(); } Show(new());")]
    public async Task OnLambdaOrLocalFunction_SilencesTheRule(string statement)
    {
        string source = """
            using System;
            using PrivacyAnnotations;
            class Patient { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
            class Desk { void Run() { STATEMENT } }
            """.Replace("STATEMENT", statement);

        Assert.Equal(["PRIV0301"], Ids(await AnalyzeLogsAsync(source.Replace("[{0}] ", ""))));
        Assert.Empty(await AnalyzeLogsAsync(source.Replace("{0}", Valid.Replace("PRIV0201", "PRIV0301"))));
        Assert.Equal(
            ["PRIV0007", "PRIV0301"],
            Ids(await AnalyzeLogsAsync(source.Replace("{0}", Valid.Replace("PRIV0201", "PRIV0302")))));
        Assert.Equal(
            ["PRIV0007", "PRIV0301"],
            Ids(await AnalyzeLogsAsync(source.Replace("{0}", """PrivacyException("PRIV0301", Until = "2026-12-31")"""))));
    }

    private static IEnumerable<string> Ids(ImmutableArray<Diagnostic> findings) => findings.Select(finding => finding.Id).Order();

    private static Task<ImmutableArray<Diagnostic>> AnalyzeLogsAsync(string source) =>
        TestProject.Of(source).WithOption("privacy_today", Today)
            .AnalyzeAsync(new PersonalDataFlowAnalyzer(), new InvalidExceptionAnalyzer());

    [Fact]
    public async Task OnAssembly_SilencesTheRule() =>
        Assert.Empty(await AnalyzeAsync(Source("public string? Diagnosis", "", $"[assembly: {Valid}]")));

    [Fact]
    public async Task OnRecordParameter_SilencesTheRule() =>
        Assert.Empty(await AnalyzeAsync(
            $"using PrivacyAnnotations;\nrecord Patient([property: SpecialCategory(SpecialCategory.Health), {Valid}] string Diagnosis);"));

    [Theory]
    [InlineData("""PrivacyException("PRIV0201", Reason = "trial", Reviewer = "legal", Until = "2026-06-29")""", "expired on 2026-06-29; it silences nothing")]
    [InlineData("""PrivacyException("PRIV0201", Reviewer = "legal", Until = "2026-12-31")""", "states no Reason; it silences nothing")]
    [InlineData("""PrivacyException("PRIV0201", Reason = " ", Reviewer = "legal", Until = "2026-12-31")""", "states no Reason; it silences nothing")]
    [InlineData("""PrivacyException("PRIV0201", Reason = "trial", Until = "2026-12-31")""", "names no Reviewer; it silences nothing")]
    [InlineData("""PrivacyException("PRIV0201", Reason = "trial", Reviewer = "legal")""", "has no Until date; it silences nothing")]
    [InlineData("""PrivacyException("PRIV0201", Reason = "trial", Reviewer = "legal", Until = "next year")""", "has the Until date \"next year\", which is not a date such as 2026-12-31; it silences nothing")]
    public async Task DefectiveException_IsReported_AndSilencesNothing(string exception, string defect)
    {
        ImmutableArray<Diagnostic> findings = await AnalyzeAsync(Source($"[{exception}] public string? Diagnosis"));
        Assert.Equal(["PRIV0007", "PRIV0201"], findings.Select(finding => finding.Id));
        Assert.Equal($"The exception from PRIV0201 on Patient.Diagnosis {defect}", findings[0].GetMessage());
    }

    [Fact]
    public async Task ExceptionFromAnotherRule_SilencesNothing_AndIsUnused()
    {
        string exception = Valid.Replace("PRIV0201", "PRIV0202");
        ImmutableArray<Diagnostic> findings = await AnalyzeAsync(Source($"[{exception}] public string? Diagnosis"));
        Assert.Equal(["PRIV0007", "PRIV0201"], findings.Select(finding => finding.Id));
        Assert.Equal(
            "The exception from PRIV0202 on Patient.Diagnosis covers no finding; remove it", findings[0].GetMessage());
    }

    [Fact]
    public async Task UnknownRule_IsReported()
    {
        string exception = Valid.Replace("PRIV0201", "CA2000");
        ImmutableArray<Diagnostic> findings = await AnalyzeAsync(Source($"[{exception}] public string? Diagnosis"));
        Assert.Equal(
            "The exception from CA2000 on Patient.Diagnosis names a rule that does not exist; it silences nothing",
            findings[0].GetMessage());
    }

    [Fact]
    public async Task NullArguments_AreReported()
    {
        ImmutableArray<Diagnostic> findings =
            await AnalyzeAsync(Source("[PrivacyException(null!)] public string? Diagnosis"));
        Assert.Equal(
            "The exception from a rule on Patient.Diagnosis names no rule; it silences nothing",
            findings[0].GetMessage());
    }

    [Fact]
    public async Task WithoutTheOption_TodayIsTheClock()
    {
        string source = Source($"[{Valid.Replace("2026-06-30", "9999-12-31")}] public string? Diagnosis");
        Assert.Empty(await TestProject.Of(source).WithPolicy(Policy).AnalyzeAsync(new SpecialCategoryBannedAnalyzer()));
    }

    private static string Source(string member, string type = "", string assembly = "") => $$"""
        using PrivacyAnnotations;
        {{assembly}}
        {{type}}class Patient
        {
            [SpecialCategory(SpecialCategory.Health)]
            {{member}} { get; set; }
        }
        """;

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source) =>
        TestProject.Of(source).WithPolicy(Policy).WithOption("privacy_today", Today).AnalyzeAsync(
            new SpecialCategoryBannedAnalyzer(),
            new CriminalDataBannedAnalyzer(),
            new CategoryNotInPolicyAnalyzer(),
            new InvalidExceptionAnalyzer());
}
