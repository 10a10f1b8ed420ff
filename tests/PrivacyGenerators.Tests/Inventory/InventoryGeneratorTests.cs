using System.Collections;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Privacy.Generators.Inventory;
using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

public sealed class InventoryGeneratorTests
{
    private const string Customer = "public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email = \"\"; }";

    private static readonly string[] Steps =
        [InventorySteps.Settings, InventorySteps.Policy, InventorySteps.Facts, InventorySteps.Document];

    [Fact]
    public void EmptyProject_StatesThatItHoldsNothing()
    {
        InventoryDocument inventory = InventoryRun.Read("");

        Assert.Equal("App", Assert.Single(inventory.Assemblies).Name);
        Assert.Empty(inventory.Members);
    }

    [Fact]
    public void SwitchedOff_AddsNothing()
    {
        GeneratorDriver driver = InventoryRun.Driver(enabled: "false").RunGenerators(InventoryRun.Compile(Customer));

        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void HandwrittenInventory_IsLeftAlone()
    {
        GeneratorDriver driver = InventoryRun.Driver().RunGenerators(
            InventoryRun.Compile("[assembly: PrivacyInventory(\"1.0\", \"{}\")]\n" + Customer));

        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void UnrelatedEdit_LeavesEveryStepUnchanged()
    {
        CSharpCompilation compilation = InventoryRun.Compile(Customer);
        GeneratorDriver driver = InventoryRun.Driver("{}").RunGenerators(compilation);
        CSharpCompilation edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "class Unrelated { int Sum(int a) => a + 1; }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "/repo/Other.cs"));

        GeneratorRunResult result = driver.RunGenerators(edited).GetRunResult().Results.Single();

        foreach (string step in Steps)
        {
            Assert.All(
                result.TrackedSteps[step].SelectMany(run => run.Outputs),
                output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }

        Assert.All(
            result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void NoStep_HoldsASymbolOrSyntax()
    {
        GeneratorDriver driver = InventoryRun.Driver("""{"policy":{"name":"Shop"}}""").RunGenerators(InventoryRun.Compile(Customer));

        foreach (string step in Steps)
        {
            foreach ((object value, _) in driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs))
                AssertFree(value, []);
        }
    }

    [Fact]
    public void SameCodeInOtherOrder_GivesTheSameText()
    {
        CSharpCompilation first = InventoryRun.Compile(Customer);
        SyntaxTree other = CSharpSyntaxTree.ParseText(
            "using PrivacyAnnotations; class Other { [PersonalData(IdentityData.FullName)] string Name = \"\"; }",
            (CSharpParseOptions)first.SyntaxTrees[0].Options,
            "/repo/src/App/Other.cs");

        Assert.Equal(
            Text(first.AddSyntaxTrees(other)),
            Text(first.RemoveAllSyntaxTrees().AddSyntaxTrees(other, first.SyntaxTrees[0])));
    }

    [Fact]
    public void HalfTypedCode_GivesAnInventoryOfWhatIsThere()
    {
        string source = Customer + "\nclass D { [PersonalData(] string A; [PersonalData(null)] string B; [PersonalData(Missing.X)] string C; [Purpose(";

        InventoryDocument inventory = InventoryRun.Read(source);

        Assert.Contains(inventory.Members, row => row.Member == "Email");
    }

    [Fact]
    public void EveryPrefixOfAFile_IsSurvived()
    {
        const string source =
            """
            [DataSubject("Customer")] record C([PersonalData(ContactData.EmailAddress), Purpose("A", "B")] string P)
            { [Recipient("R")] [return: PersonalData("X.Y")] string M([DataSource("Direct")] C? c) => ""; }
            """;

        for (int length = 0; length < source.Length; length += 3)
        {
            GeneratorDriver driver = InventoryRun.Driver().RunGenerators(InventoryRun.Compile(source[..length]));
            Assert.Null(driver.GetRunResult().Results.Single().Exception);
        }
    }

    [Theory]
    [InlineData("\\\"); System.Environment.Exit(1); //")]
    [InlineData("\\u202Eevil\\u0000\\n<script>")]
    [InlineData("\\uD800")]
    public void HostileText_StaysText(string category)
    {
        string source = $"class C {{ [PersonalData(\"{category}\")] string P = \"\"; }}";
        string expected = (string)CSharpSyntaxTree.ParseText($"\"{category}\"", CSharpParseOptions.Default.WithKind(SourceCodeKind.Script))
            .GetRoot().DescendantTokens().First().Value!;

        Assert.Equal(expected, Assert.Single(InventoryRun.Read(source).Members).Category);
    }

    [Fact]
    public void TenThousandMembers_AllHaveARow()
    {
        StringBuilder source = new();
        for (int type = 0; type < 200; type++)
        {
            source.Append("class C").Append(type).Append('{');
            for (int member = 0; member < 50; member++)
                source.Append("[PersonalData(ContactData.EmailAddress)] public string P").Append(member).Append(" = \"\";");
            source.Append('}');
        }

        Assert.Equal(10_000, InventoryRun.Read(source.ToString()).Members.Count);
    }

    private static string Text(CSharpCompilation compilation) =>
        InventoryRun.Driver().RunGenerators(compilation).GetRunResult().GeneratedTrees.Single().ToString();

    private static void AssertFree(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SourceText, value.GetType().Name);
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                AssertFree(item, seen);
            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            AssertFree(field.GetValue(value), seen);
    }
}
