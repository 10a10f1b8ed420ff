using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Privacy.Generators.Redaction;

namespace PrivacyGenerators.Tests;

/// <summary>Runs the redaction generator over source text and compiles what comes out at the strictest level.</summary>
internal sealed class GeneratorRun
{
    private static readonly MetadataReference Annotations =
        MetadataReference.CreateFromFile(typeof(PrivacyAnnotations.PersonalDataAttribute).Assembly.Location);

    private static readonly MetadataReference Serilog =
        MetadataReference.CreateFromFile(typeof(global::Serilog.ILogger).Assembly.Location);

    private GeneratorRun(Compilation output, GeneratorDriver driver)
    {
        Output = output;
        Driver = driver;
    }

    public Compilation Output { get; }

    public GeneratorDriver Driver { get; }

    public string this[string fileEnding] =>
        Driver.GetRunResult().GeneratedTrees.Single(
            tree => tree.FilePath.EndsWith(fileEnding, StringComparison.Ordinal)).ToString();

    public IEnumerable<string> Files =>
        Driver.GetRunResult().GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath));

    public static MetadataReference[] References(bool withSerilog = true) =>
        withSerilog ? [.. Net100.References.All, Annotations, Serilog] : [.. Net100.References.All, Annotations];

    public static CSharpCompilation Compile(
        string source,
        LanguageVersion version = LanguageVersion.Preview,
        IEnumerable<MetadataReference>? references = null,
        string name = "App",
        bool callsEntryPoints = true)
    {
        CSharpParseOptions parsing = new(version, DocumentationMode.Diagnose);
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            // As every project of the SDK does: a library built for an older runtime is no finding.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress),
                new("CS1702", ReportDiagnostic.Suppress)]);
        // What stands behind the entry points is generated for those who name them.
        string calls = callsEntryPoints ? "// RedactPersonalData" : "";
        return CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, parsing, "Source.cs"),
                CSharpSyntaxTree.ParseText(calls, parsing, "Calls.cs")],
            references ?? References(),
            options);
    }

    public static GeneratorRun Of(string source, LanguageVersion version = LanguageVersion.Preview,
        string? policy = null) =>
        Of(Compile(source, version), policy);

    public static GeneratorRun Of(CSharpCompilation compilation, string? policy = null)
    {
        GeneratorDriver driver = CreateDriver(compilation, policy)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output,
                out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        return new GeneratorRun(output, driver);
    }

    public static GeneratorDriver CreateDriver(CSharpCompilation compilation, string? policy = null)
    {
        AdditionalText[] files = policy is null ? [] : [new PolicyText(policy)];
        return CSharpGeneratorDriver.Create(
            [new RedactionGenerator().AsSourceGenerator()],
            files,
            (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Errors and warnings in generated files, and errors anywhere.</summary>
    public GeneratorRun AssertClean()
    {
        Diagnostic[] found = Output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Severity == DiagnosticSeverity.Warning
                    && diagnostic.Location.SourceTree?.FilePath != "Source.cs"))
            .ToArray();
        Assert.True(found.Length == 0,
            string.Join('\n', found.Select(diagnostic => $"{diagnostic}\n{Line(diagnostic)}")));
        return this;
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";

    private sealed class PolicyText(string text) : AdditionalText
    {
        public override string Path => "/app/privacy.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
