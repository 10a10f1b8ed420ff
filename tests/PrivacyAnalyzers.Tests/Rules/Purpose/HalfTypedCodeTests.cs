using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Rules.Recipients;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>The purpose and recipient rules over code as it is typed, and in any order of work.</summary>
public sealed class HalfTypedCodeTests
{
    private const string Code = """
        [Recipient("Partners", Country = "US")]
        public interface IFeed { void Push(object data); }

        [Purpose("ThirdPartyMarketing")]
        public class Job(IConsentGate gate, IFeed feed, IMailer mail)
        {
            public bool MarketingConsent { get; set; } = true;

            public async Task Run(List<Customer> all, int n)
            {
                foreach (var c in all.Where(x => x is { MarketingConsent: true } || n > 3))
                {
                    if (!await gate.HasAsync(c.Id, "ThirdPartyMarketing") && c?.Status != ConsentStatus.Granted)
                        continue;
                    try { feed.Push(new { c.Email, Line = Format(c) }); }
                    catch (Exception e) when (n > 1) { await mail.SendAsync(c.Email, $"{c.Name}: {e.Message}"); }
                    finally { n--; }
                }
                string Format(Customer x) => x.Income switch { > 3 => x.Letter, _ => x.Email ?? "" };
            }
        }
        """;

    private static DiagnosticAnalyzer[] Rules =>
    [
        new UndeclaredPurposeAnalyzer(), new MissingPurposeAnalyzer(), new PurposeHandoverAnalyzer(),
        new MissingConsentCheckAnalyzer(), new MissingSuppressionCheckAnalyzer(), new MissingRelationshipCheckAnalyzer(),
        new ConsentPresetAnalyzer(), new MandatoryFieldAnalyzer(), new DisclosureAnalyzer(),
        new RecipientDeclarationAnalyzer(),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EveryPrefix_IsAnalyzedWithoutAnException(int part)
    {
        string source = PurposeSource.With(Code);
        int start = source.Length - Code.Length;
        int[] ends =
        [
            .. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
                .Select(token => token.Span.End)
                .Where((end, index) => end > start && index % 4 == part),
        ];

        foreach (int end in ends)
            await (Project(source[..end]) with { AllowErrors = true }).AnalyzeAsync(Rules);

        Assert.NotEmpty(ends);
    }

    [Fact]
    public async Task Findings_AreTheSameSerialAndConcurrent()
    {
        TestProject project = Project(PurposeSource.With(Code));

        ImmutableArray<Diagnostic> serial = await (project with { Concurrent = false }).AnalyzeAsync(Rules);
        ImmutableArray<Diagnostic> concurrent = await (project with { Concurrent = true }).AnalyzeAsync(Rules);

        Assert.NotEmpty(serial);
        Assert.Equal(serial.Select(finding => finding.ToString()), concurrent.Select(finding => finding.ToString()));
    }

    private static TestProject Project(string source) => TestProject.Of(source).WithPolicy(
        PurposeSource.Policy.TrimEnd().TrimEnd('}') + """, "recipients": [{ "id": "Partners", "countries": ["JP"] }] }""");
}
