using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Privacy.Generators.Inventory;
using Privacy.Generators.Policy;
using Privacy.Generators.Redaction;
using Privacy.Model;
using PrivacyGenerators.Tests.Inventory;

namespace PrivacyGenerators.Tests.Policy;

public sealed class PolicyConstantsTests
{
    private const string Policy = """
        {
          "policy": {"name": "Shop", "version": 1},
          "categories": [
            {"code": "LoyaltyData.Points", "parent": "CommercialData.OrderHistory", "redaction": "erase", "description": "Points <earned> & spent", "clauses": ["L1"]},
            {"code": "ShoeSize", "parent": "DemographicData.Gender"}
          ],
          "collected": [{"category": "LoyaltyData.Points", "purposes": ["LoyaltyProgram"], "sources": ["Direct"]}],
          "purposes": [
            {"id": "LoyaltyProgram", "legalBasis": "Contract", "clauses": ["L2"]},
            {"id": "Billing", "legalBasis": "Contract"}
          ],
          "recipients": [{"id": "PointsBank", "role": ["Processor"], "countries": ["CH"]}]
        }
        """;

    private const string Code = """
        using PrivacyAnnotations;
        namespace Shop.Model;

        public partial record Member(
            [property: PersonalData(PolicyCategories.LoyaltyData.Points, Redaction = Redaction.Last4)] string Points,
            [property: PersonalData(PolicyCategories.ShoeSize)] string Shoe,
            [property: PersonalData(ContactData.EmailAddress), Purpose(PolicyPurposes.LoyaltyProgram, Purposes.Billing)] string Email);

        [Recipient(PolicyRecipients.PointsBank, Country = "CH"), Purpose(Shop.PolicyPurposes.LoyaltyProgram)]
        public interface IBank { void Send(Member member); }
        """;

    [Fact]
    public void Constants_AreUsableInAttributes()
    {
        (Compilation output, _) = Run(Code, Policy);

        AssertNoWarnings(output);
        INamedTypeSymbol purposes = output.GetTypeByMetadataName("Shop.PolicyPurposes")!;
        Assert.Equal(
            ["LoyaltyProgram=LoyaltyProgram", "Billing=Billing"],
            purposes.GetMembers().OfType<IFieldSymbol>().Select(field => $"{field.Name}={field.ConstantValue}"));
        Assert.Equal(Accessibility.Internal, purposes.DeclaredAccessibility);
    }

    [Fact]
    public void Inventory_KnowsConstantsOfTheSameRun()
    {
        (Compilation output, _) = Run(Code, Policy);

        InventoryDocument inventory = Inventory(output);
        Assert.Equal(
            ["ContactData.EmailAddress", "LoyaltyData.Points", "ShoeSize"],
            inventory.Members.Select(member => member.Category).Order());
        Assert.Equal(
            ["Billing", "LoyaltyProgram"],
            inventory.Members.Single(member => member.Member.EndsWith("Email")).Purposes.Select(purpose => purpose.Id).Order());
        InventoryProcessing row = inventory.Processing.First(row => row.Recipient == "PointsBank");
        Assert.Equal("LoyaltyProgram", row.Purpose);
        Assert.Equal(["CH"], row.Countries);
    }

    [Fact]
    public void Redaction_KnowsConstantsOfTheSameRun()
    {
        (_, GeneratorDriver driver) = Run(Code, Policy);

        string view = driver.GetRunResult().GeneratedTrees
            .Single(tree => tree.FilePath.EndsWith("Shop.Model.Member.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Contains("Last4", view);
        Assert.Contains("ShoeSize", view);
    }

    [Theory]
    [InlineData("\"quote\\\"s and \\\\\"", "QuoteSAnd", "quote\"s and \\")]
    [InlineData("\"new\\nline\\u0000\\u2028\"", "NewLine", "new\nline\0\u2028")]
    [InlineData("\"3rd-party\"", "_3rdParty", "3rd-party")]
    [InlineData("\"class\"", "Class", "class")]
    [InlineData("\"PolicyPurposes\"", "PolicyPurposes_2", "PolicyPurposes")]
    [InlineData("\"ToString\"", "ToString", "ToString")]
    [InlineData("\"Übermittlung\"", "Übermittlung", "Übermittlung")]
    [InlineData("\"\\uD83D\\uDE00 fun\"", "Fun", "\uD83D\uDE00 fun")]
    public void HostileId_GivesAConstantThatCompiles(string json, string name, string value)
    {
        string policy = $$"""
            {"purposes": [{"id": {{json}}, "legalBasis": "Contract", "description": {{json}}, "clauses": [{{json}}]}]}
            """;

        (Compilation output, _) = Run("namespace Shop;", policy);

        AssertNoWarnings(output);
        IFieldSymbol field = (IFieldSymbol)output.GetTypeByMetadataName("Shop.PolicyPurposes")!.GetMembers(name).Single();
        Assert.Equal(value, field.ConstantValue);
    }

    [Fact]
    public void IdsThatGiveOneName_AreNumbered()
    {
        (Compilation output, _) = Run("namespace Shop;", """
            {"recipients": [{"id": "mail box"}, {"id": "Mail-Box"}, {"id": "MailBox"}, {"id": "!"}]}
            """);

        Assert.Equal(
            ["MailBox=mail box", "MailBox_2=Mail-Box", "MailBox_3=MailBox"],
            output.GetTypeByMetadataName("Shop.PolicyRecipients")!.GetMembers().OfType<IFieldSymbol>()
                .Select(field => $"{field.Name}={field.ConstantValue}"));
    }

    [Theory]
    [InlineData("[{\"code\": \"Loyalty\", \"parent\": \"DemographicData.Gender\"}, {\"code\": \"Loyalty.Points\", \"parent\": \"DemographicData.Gender\"}]")]
    [InlineData("[{\"code\": \"Loyalty.Points\", \"parent\": \"DemographicData.Gender\"}, {\"code\": \"Loyalty\", \"parent\": \"DemographicData.Gender\"}]")]
    [InlineData("[{\"code\": \"PolicyCategories.Loyalty\", \"parent\": \"DemographicData.Gender\"}, {\"code\": \"Loyalty.Loyalty\", \"parent\": \"DemographicData.Gender\"}]")]
    public void CategoryNamedLikeAGroup_Compiles(string categories)
    {
        (Compilation output, _) = Run("namespace Shop;", $"{{\"categories\": {categories}}}");

        AssertNoWarnings(output);
    }

    [Fact]
    public void TenThousandLongIds_GiveConstantsOfReasonableLength()
    {
        string ids = string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"{{\"id\": \"{new string('x', i % 400)}{i}\"}}"));

        (Compilation output, _) = Run("namespace Shop;", $"{{\"purposes\": [{ids}]}}");

        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.All(
            output.GetTypeByMetadataName("Shop.PolicyPurposes")!.GetMembers().OfType<IFieldSymbol>(),
            field => Assert.InRange(field.Name.Length, 1, 201));
    }

    [Fact]
    public void WithoutRootNamespace_ConstantsAreGlobal()
    {
        (Compilation output, _) = Run("", Policy, rootNamespace: null);

        Assert.NotNull(output.GetTypeByMetadataName("PolicyRecipients"));
    }

    [Fact]
    public void ProjectWithoutPolicy_GetsNoConstants()
    {
        (_, GeneratorDriver driver) = Run("namespace Shop;", policy: null);

        Assert.DoesNotContain(driver.GetRunResult().GeneratedTrees, tree => tree.FilePath.EndsWith("PolicyConstants.g.cs"));
    }

    [Fact]
    public void EditOfCode_LeavesConstantsAlone()
    {
        CSharpCompilation compilation = Compile(Code);
        GeneratorDriver driver = InventoryRun.Driver(Policy, "Shop", Generators()).RunGenerators(compilation);

        driver = driver.RunGenerators(compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Other;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)));

        IEnumerable<IncrementalGeneratorRunStep> steps = driver.GetRunResult().Results
            .Single(result => result.Generator.GetGeneratorType() == typeof(PolicyConstantsGenerator))
            .TrackedOutputSteps.Values.SelectMany(step => step);
        Assert.All(
            steps.SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    // The test's own public types go without comments.
    private static void AssertNoWarnings(Compilation output) => Assert.Empty(output.GetDiagnostics().Where(
        diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"));

    private static (Compilation Output, GeneratorDriver Driver) Run(string code, string? policy, string? rootNamespace = "Shop")
    {
        GeneratorDriver driver = InventoryRun.Driver(policy, rootNamespace, Generators())
            .RunGeneratorsAndUpdateCompilation(Compile(code), out Compilation output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        Assert.All(driver.GetRunResult().Results, result => Assert.Null(result.Exception));
        return (output, driver);
    }

    private static CSharpCompilation Compile(string code) =>
        GeneratorRun.Compile(code, references: GeneratorRun.References(withSerilog: false));

    private static IIncrementalGenerator[] Generators() =>
        [new PolicyConstantsGenerator(), new InventoryGenerator(), new RedactionGenerator()];

    private static InventoryDocument Inventory(Compilation output)
    {
        AttributeData attribute = output.Assembly.GetAttributes()
            .Single(data => data.AttributeClass?.Name == "PrivacyInventoryAttribute");
        return InventoryJson.Read((string)attribute.ConstructorArguments[1].Value!).Document!;
    }
}
