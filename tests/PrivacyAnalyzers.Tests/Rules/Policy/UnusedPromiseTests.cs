using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

public sealed class UnusedPromiseTests
{
    private const string Before = """
        using PrivacyAnnotations;
        public class Ticket
        {
            [PersonalData(CommunicationData.Correspondence)] public string? Text { get; set; }
        }
        """;

    [Fact]
    public Task PromiseWithoutMember_Triggers() => Verify<UnusedPromiseAnalyzer>.MessagesAsync(
        Before + "\n// top-level\npublic static class Program { public static void Main() { } }",
        """{"collected": ["CommunicationData.*", {"category": "DemographicData.MaritalStatus", "clauses": ["S2.8"]}]}""",
        "PRIV0003: DemographicData.MaritalStatus is declared (privacy.json collected[1], clause S2.8) but no annotated member uses it; "
            + "remove the entry or annotate the member");

    [Fact]
    public Task PromiseWithoutMember_InALibrary_DoesNotTrigger() => Verify<UnusedPromiseAnalyzer>.MessagesAsync(
        Before, """{"collected": ["DemographicData.MaritalStatus"]}""");

    [Fact]
    public async Task PromiseKeptByAReference_DoesNotTrigger()
    {
        string json = InventoryJson.Write(Inventory(Before)).Replace("\"", "\"\"");
        TestProject library = TestProject.Of($"[assembly: PrivacyAnnotations.PrivacyInventory(\"1.0\", @\"{json}\")]");
        TestProject program = TestProject.Of("using PrivacyAnnotations;\n// top-level\npublic static class Program { public static void Main() { } }")
            .WithPolicy("""{"collected": ["CommunicationData.Correspondence"]}""");
        program = program with { References = program.References.Add(library.Compile().ToMetadataReference()) };
        Assert.Empty(await program.AnalyzeAsync(new UnusedPromiseAnalyzer()));
    }

    private const string Promises = """
        {
          "collected": ["CommunicationData.Correspondence"],
          "purposes": [
            {"id": "MarketingSurvey", "legalBasis": "Consent", "clauses": ["S3.24"]},
            {"id": "OwnSurvey", "parent": "MarketingSurvey", "legalBasis": "Consent"},
            {"id": "Billing", "legalBasis": "Contract", "clauses": ["S3.8"]}
          ],
          "recipients": [
            {"id": "Agents", "clauses": ["S4.13"]},
            {"id": "Authorities", "manual": true},
            {"id": "Mail", "members": ["SMTP server"]}
          ]
        }
        """;

    [Fact]
    public async Task PurposeAndRecipientWithoutCode_Trigger()
    {
        ImmutableArray<Diagnostic> findings = await Program("").WithPolicy(Promises).AnalyzeAsync(new UnusedPromiseAnalyzer());

        Assert.Equal(
            [
                "Purpose MarketingSurvey is declared (privacy.json purposes[0], clause S3.24) but no [Purpose] names it; "
                    + "remove the entry or mark the code with [Purpose]",
                "Purpose OwnSurvey is declared (privacy.json purposes[1]) but no [Purpose] names it; "
                    + "remove the entry or mark the code with [Purpose]",
                "Purpose Billing is declared (privacy.json purposes[2], clause S3.8) but no [Purpose] names it; "
                    + "remove the entry or mark the code with [Purpose]",
                "Recipient Agents is declared (privacy.json recipients[0], clause S4.13) but no [Recipient] names it; "
                    + "remove the entry or mark the sending code with [Recipient]",
            ],
            findings.Select(finding => finding.GetMessage()));
        Assert.All(findings, finding => Assert.Equal(DiagnosticSeverity.Info, finding.Severity));
    }

    [Fact]
    public async Task PurposeAndRecipientOfCode_DoNotTrigger() => Assert.Empty(
        await Program("""
            class Job
            {
                [Purpose("OwnSurvey")] void Ask() { }
                void Charge() { var charge = [Purpose("Billing")] () => { }; charge(); }
                void Hand([Recipient("Agents")] string text) { }
            }
            """).WithPolicy(Promises).AnalyzeAsync(new UnusedPromiseAnalyzer()));

    [Fact]
    public async Task PurposeAndRecipientOfAReferencedProject_DoNotTrigger()
    {
        string json = InventoryJson.Write(Inventory(Before)).Replace("\"", "\"\"");
        TestProject library = TestProject.Of($$"""
            [assembly: PrivacyAnnotations.PrivacyInventory("1.0", @"{{json}}")]
            public class Job
            {
                [PrivacyAnnotations.Purpose("OwnSurvey", "Billing")] internal void Ask() { }
                private void Hand([PrivacyAnnotations.Recipient("Agents")] string text) { }
            }
            """);
        TestProject program = Program("").WithPolicy(Promises);
        program = program with { References = program.References.Add(library.Compile().ToMetadataReference()) };

        Assert.Empty(await program.AnalyzeAsync(new UnusedPromiseAnalyzer()));
    }

    [Theory]
    [InlineData("build_property.IsTestProject", "true")]
    [InlineData("privacy_report_unused_promises", "false")]
    public async Task ProgramThatIsNotAsked_DoesNotTrigger(string option, string value) => Assert.Empty(
        await Program("").WithPolicy(Promises).WithOption(option, value).AnalyzeAsync(new UnusedPromiseAnalyzer()));

    [Fact]
    public async Task LibraryThatIsAsked_Triggers() => Assert.NotEmpty(
        await TestProject.Of(Before).WithPolicy(Promises).WithOption("privacy_report_unused_promises", "true")
            .AnalyzeAsync(new UnusedPromiseAnalyzer()));

    private static TestProject Program(string code) => TestProject.Of(
        Before + code + "\n// top-level\npublic static class Program { public static void Main() { } }");

    private static InventoryDocument Inventory(string source)
    {
        Compilation compilation = TestProject.Of(source).Compile();
        KnownSymbols known = KnownSymbols.Create(compilation, []);
        InventoryFacts facts = FactReader.Read(compilation, new AnnotationReader(known), null, default);
        return InventoryAssembler.Assemble(facts, policy: null);
    }
}
