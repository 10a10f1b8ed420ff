using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Privacy.Generators.Redaction;

namespace PrivacyGenerators.Tests.Redaction;

public sealed class IncrementalityTests
{
    private const string Model = """
        using PrivacyAnnotations;
        namespace Acme;
        public partial record Person(int Id, [property: PersonalData(IdentityData.FullName)] string Name);
        public class Account { [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; } public Person? Owner { get; set; } }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UnrelatedEdit_LeavesEveryStepCachedOrUnchanged(bool callsEntryPoints)
    {
        CSharpCompilation compilation = GeneratorRun.Compile(Model, callsEntryPoints: callsEntryPoints);
        CSharpCompilation edited = compilation.AddSyntaxTrees(
            Parse(compilation, "class Unrelated { int _n = 1; }", "Other.cs"));

        AssertNothingRan(RunTwice(compilation, edited));
    }

    [Fact]
    public void CommentInTheSameFile_DoesNotModifyOutputs()
    {
        CSharpCompilation compilation = GeneratorRun.Compile(Model);
        SyntaxTree tree = compilation.SyntaxTrees[0];

        AssertNothingRan(RunTwice(compilation,
            compilation.ReplaceSyntaxTree(tree, Parse(compilation, "// more\n" + Model, "Source.cs"))));
    }

    [Fact]
    public void SameTextParsedAgain_DoesNotModifyOutputs()
    {
        CSharpCompilation compilation = GeneratorRun.Compile(Model);
        SyntaxTree tree = compilation.SyntaxTrees[0];

        AssertNothingRan(RunTwice(compilation,
            compilation.ReplaceSyntaxTree(tree, Parse(compilation, Model, "Source.cs"))));
    }

    [Fact]
    public void EditOfOneType_LeavesTheFilesOfOthersAlone()
    {
        CSharpCompilation compilation = GeneratorRun.Compile(Model);
        string edited = Model.Replace("public string? Email", "public string? Mail");

        GeneratorRunResult result = RunTwice(
            compilation,
            compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse(compilation, edited, "Source.cs")));

        IncrementalStepRunReason[] reasons = Reasons(result.TrackedSteps[RedactionSteps.Types]);
        Assert.Contains(IncrementalStepRunReason.Modified, reasons);
        Assert.Contains(reasons,
            reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    public static TheoryData<string, string, string> RelatedEdits => new()
    {
        { "base type", "class Base { }", "class Base { public int More { get; set; } }" },
        { "mark in a base type", "class Base { public string? More { get; set; } }",
            "class Base { [PersonalData(ContactData.PhoneNumber)] public string? More { get; set; } }" },
        { "type of a member", "class Base { } enum Size { Small }", "class Base { } enum Size { Small, Large }" },
        { "constant", "class Base { } static class Cat { public const string Of = IdentityData.FullName; }",
            "class Base { } static class Cat { public const string Of = ContactData.EmailAddress; }" },
        { "name of the view", "class Base { }", "class Base { } class DerivedRedacted { }" },
        { "global using", "class Base { }", "global using Other; class Base { }" },
        { "nullability", "class Base { public string More { get; set; } = \"\"; }",
            "#nullable disable\nclass Base { public string More { get; set; } = \"\"; }" },
        { "getter", "class Base { public int More { get; } }", "class Base { public int More { get => 1; } }" },
        { "closed generic", "class Base { void M() { } }", "class Base { void M() => new Wrapper<int>(); }" },
        { "argument of a closed generic", "class Base { object M() => new Wrapper<Arg>(); } class Arg { }",
            "class Base { object M() => new Wrapper<Arg>(); } namespace Near { class Arg { } }" },
    };

    [Theory]
    [MemberData(nameof(RelatedEdits))]
    public void EditOfAnotherFileThatAffectsAType_IsSeen(string edit, string before, string after)
    {
        const string Derived = """
            using PrivacyAnnotations;
            class Derived : Base
            {
                [PersonalData(Cat.Of)] public string? Name { get; set; }
                [PersonalData(IdentityData.FullName)] public string? FullName { get; set; }
                public Size Size { get; set; }
            }
            class Wrapper<T> { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
            namespace Other { enum Size { Other } }
            """;
        CSharpCompilation compilation = GeneratorRun.Compile(Derived);
        CSharpCompilation first = compilation.AddSyntaxTrees(
            Parse(compilation, "using PrivacyAnnotations;\n" + before, "Other.cs"));
        string use = after.StartsWith("global", StringComparison.Ordinal) ? "" : "using PrivacyAnnotations;\n";
        CSharpCompilation second = compilation.AddSyntaxTrees(Parse(compilation, use + after, "Other.cs"));

        string[] incremental = Texts(GeneratorRun.CreateDriver(first).RunGenerators(first).RunGenerators(second));

        Assert.Equal(Texts(GeneratorRun.CreateDriver(second).RunGenerators(second)), incremental);
        if (edit is not ("global using" or "nullability"))
            Assert.NotEqual(Texts(GeneratorRun.CreateDriver(first).RunGenerators(first)), incremental);
    }

    [Fact]
    public void EditInsideABody_ReadsNoTypeAnew()
    {
        const string WithBody = """
            using PrivacyAnnotations;
            class Account
            {
                [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }
                int M() { return 1; }
            }
            """;
        CSharpCompilation compilation = GeneratorRun.Compile(WithBody);

        AssertNothingRan(RunTwice(
            compilation,
            compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[0],
                Parse(compilation, WithBody.Replace("return 1;", "var list = new System.Collections.Generic.List<int>(); return list.Count;"), "Source.cs"))));
    }

    [Fact]
    public void PolicyEdit_ChangesTheOutput()
    {
        string[] texts =
        [
            GeneratorRun.Of(Model)["Redaction.Acme.Account.g.cs"],
            GeneratorRun.Of(Model, policy: """{ "redaction": { "ContactData.EmailAddress": "maskEmail" } }""")["Redaction.Acme.Account.g.cs"],
        ];

        Assert.Contains("Redact.Hmac(", texts[0]);
        Assert.Contains("Redact.MaskEmail(", texts[1]);
    }

    [Fact]
    public void Specs_HoldNoSymbolSyntaxLocationOrCompilation()
    {
        CSharpCompilation compilation = GeneratorRun.Compile(Model);
        GeneratorRunResult result = GeneratorRun.CreateDriver(compilation)
            .RunGenerators(compilation).GetRunResult().Results[0];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

        foreach (string step in RedactionSteps.All)
        {
            Assert.True(result.TrackedSteps.ContainsKey(step), step);
            foreach ((object value, _) in result.TrackedSteps[step].SelectMany(run => run.Outputs))
                AssertFree(value, seen, step);
        }
    }

    private static SyntaxTree Parse(CSharpCompilation compilation, string text, string path) =>
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, path);

    private static string[] Texts(GeneratorDriver driver) =>
        driver.GetRunResult().GeneratedTrees.Select(static tree => tree.FilePath + tree).ToArray();

    private static GeneratorRunResult RunTwice(CSharpCompilation first, CSharpCompilation second) =>
        GeneratorRun.CreateDriver(first, """{ "redaction": { "unmarked": "keep" } }""")
            .RunGenerators(first).RunGenerators(second).GetRunResult().Results[0];

    private static void AssertNothingRan(GeneratorRunResult result)
    {
        foreach (string step in RedactionSteps.All)
            AssertAllAreIdle(step, Reasons(result.TrackedSteps[step]));
        foreach ((string name, var steps) in result.TrackedOutputSteps)
            AssertAllAreIdle(name, Reasons(steps));
    }

    private static IncrementalStepRunReason[] Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();

    private static void AssertAllAreIdle(string step, IncrementalStepRunReason[] reasons)
    {
        Assert.True(reasons.Length > 0, step);
        Assert.All(reasons, reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
    }

    private static void AssertFree(object? node, HashSet<object> seen, string step)
    {
        if (node is null || node.GetType().IsPrimitive || node is string || node.GetType().IsEnum || !seen.Add(node))
            return;
        Assert.False(node is Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Location,
            $"{step} holds {node.GetType()}");
        if (node is IEnumerable list)
        {
            foreach (object? item in list)
                AssertFree(item, seen, step);
        }

        for (Type? type = node.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                AssertFree(field.GetValue(node), seen, step);
        }
    }
}
