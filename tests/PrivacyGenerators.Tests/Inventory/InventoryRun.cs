using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Generators.Inventory;
using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

/// <summary>Runs the inventory generator and reads back what the compiled assembly would carry.</summary>
internal static class InventoryRun
{
    public const string ProjectDirectory = "/repo/src/App";

    public static InventoryDocument Read(string source, string? policy = null)
    {
        CSharpCompilation compilation = Compile(source);
        GeneratorDriver driver = Driver(policy)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        AttributeData attribute = output.Assembly.GetAttributes()
            .Single(data => data.AttributeClass?.Name == "PrivacyInventoryAttribute");
        Assert.Equal("1.0", attribute.ConstructorArguments[0].Value);
        InventoryReadResult result = InventoryJson.Read((string)attribute.ConstructorArguments[1].Value!);
        Assert.Empty(result.Errors);
        return result.Document!;
    }

    public static InventoryMember Member(string source, string name, string? policy = null) =>
        Read(source, policy).Members.Single(row => row.Member == name);

    public static CSharpCompilation Compile(string source, string path = ProjectDirectory + "/Model/Source.cs")
    {
        CSharpCompilation compilation = GeneratorRun.Compile("", references: GeneratorRun.References(withSerilog: false));
        CSharpParseOptions options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("using PrivacyAnnotations;\n" + source, options, path));
    }

    public static GeneratorDriver Driver(string? policy = null, string enabled = "true") =>
        Driver(policy, null, [new InventoryGenerator()], enabled);

    public static GeneratorDriver Driver(
        string? policy, string? rootNamespace, IIncrementalGenerator[] generators, string enabled = "true")
    {
        Dictionary<string, string> options = new()
        {
            ["build_property.ProjectDir"] = ProjectDirectory + "/",
            ["build_property.PrivacyInventory"] = enabled,
        };
        if (rootNamespace is not null)
            options["build_property.RootNamespace"] = rootNamespace;
        return CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            policy is null ? [] : [new JsonFile("/repo/privacy.json", policy)],
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview),
            new BuildOptions(options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    private sealed class JsonFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class BuildOptions(Dictionary<string, string> global) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options([]);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
