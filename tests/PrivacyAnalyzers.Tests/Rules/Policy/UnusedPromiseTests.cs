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

    private static InventoryDocument Inventory(string source)
    {
        Compilation compilation = TestProject.Of(source).Compile();
        KnownSymbols known = KnownSymbols.Create(compilation, []);
        InventoryFacts facts = FactReader.Read(compilation, new AnnotationReader(known), null, default);
        return InventoryAssembler.Assemble(facts, policy: null);
    }
}
