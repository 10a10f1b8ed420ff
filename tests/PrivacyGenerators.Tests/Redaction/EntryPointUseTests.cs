using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyGenerators.Tests.Redaction;

/// <summary>What integrations generate for each type is there where something may call it.</summary>
public sealed class EntryPointUseTests
{
    private const string Model = """
        using PrivacyAnnotations;
        namespace Acme;
        public sealed class Account { [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; } }
        """;

    private const string Call = """
        class Setup { object M() => System.Text.Json.PersonalDataJsonExtensions.RedactPersonalData(new()); }
        """;

    private static readonly string[] Integrations = ["Redaction.Json.g.cs", "Redaction.Serilog.g.cs"];

    [Fact]
    public void NothingCallsThem_MethodsAreThereWithoutTypes()
    {
        GeneratorRun run = GeneratorRun.Of(Compile(Model)).AssertClean();

        Assert.All(Integrations, file => Assert.Contains("RedactPersonalData(", run[file]));
        Assert.All(Integrations, file => Assert.DoesNotContain("Acme.Account", run[file]));
        Assert.Contains("struct AccountRedacted", run["Redaction.Acme.Account.g.cs"]);
    }

    [Theory]
    [InlineData(Call)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]")]
    public void AnotherFileMayCallThem_TypesAreGenerated(string file)
    {
        CSharpCompilation compilation = Compile(Model);

        AssertGenerated(GeneratorRun.Of(compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(file, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Source.cs"))));
    }

    [Theory]
    [InlineData("/app/Page.razor", true)]
    [InlineData("/app/Page.cshtml", true)]
    [InlineData("/app/notes.txt", false)]
    public void MarkupCallsThem_TypesAreGenerated(string path, bool isGenerated)
    {
        CSharpCompilation compilation = Compile(Model);
        GeneratorDriver driver = GeneratorRun.CreateDriver(compilation)
            .AddAdditionalTexts([new Text("/app/Other.razor", "<p/>"), new Text(path, "@{ options.RedactPersonalData(); }")])
            .RunGenerators(compilation);

        Assert.Equal(isGenerated, JsonOf(driver).Contains("Acme.Account"));
    }

    [Fact]
    public void ProofsAreAsked_TypesAreGenerated()
    {
        CSharpCompilation compilation = Compile(Model);
        GeneratorDriver driver = GeneratorRun.CreateDriver(compilation)
            .WithUpdatedAnalyzerConfigOptions(new ProofOptions())
            .RunGenerators(compilation);

        Assert.Contains("Acme.Account", JsonOf(driver));
    }

    [Fact]
    public void FirstCallTyped_TypesAppearAndLeaveWithTheLast()
    {
        CSharpCompilation without = Compile(Model);
        CSharpCompilation with = without.ReplaceSyntaxTree(without.SyntaxTrees[1],
            CSharpSyntaxTree.ParseText(Call, (CSharpParseOptions)without.SyntaxTrees[0].Options, "Calls.cs"));

        GeneratorDriver first = GeneratorRun.CreateDriver(without).RunGenerators(without);
        GeneratorDriver second = first.RunGenerators(with);

        Assert.DoesNotContain("Acme.Account", JsonOf(first));
        Assert.Contains("Acme.Account", JsonOf(second));
        Assert.Equal(JsonOf(first), JsonOf(second.RunGenerators(without)));
    }

    [Theory]
    [InlineData("System.Text.Json.PersonalDataJsonExtensions")]
    [InlineData("Serilog.PersonalDataLoggerConfigurationExtensions")]
    public void CalledAllTheSame_Throws(string entryPoint)
    {
        using MemoryStream image = new();
        Assert.True(GeneratorRun.Of(Compile(Model)).Output.Emit(image).Success);
        MethodInfo method = Assembly.Load(image.ToArray()).GetType(entryPoint, throwOnError: true)!
            .GetMethod("RedactPersonalData")!;
        object?[] arguments = method.GetParameters().Length == 1 ? [null] : [new JsonSerializerOptions(), 0];

        TargetInvocationException thrown =
            Assert.Throws<TargetInvocationException>(() => method.Invoke(null, arguments));

        Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.Contains("RedactPersonalData", thrown.InnerException.Message);
    }

    private static CSharpCompilation Compile(string source) => GeneratorRun.Compile(source, callsEntryPoints: false);

    private static void AssertGenerated(GeneratorRun run)
    {
        run.AssertClean();
        Assert.All(Integrations, file => Assert.Contains("Acme.Account", run[file]));
    }

    private static string JsonOf(GeneratorDriver driver) =>
        driver.GetRunResult().GeneratedTrees.Single(
            static tree => tree.FilePath.EndsWith("Redaction.Json.g.cs", StringComparison.Ordinal)).ToString();

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ProofOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.PrivacyRedactionProofs" ? "true" : null;
                return value is not null;
            }
        }
    }
}
