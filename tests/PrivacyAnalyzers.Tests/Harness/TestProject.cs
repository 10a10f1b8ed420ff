using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>A small compilation to run analyzers over. Immutable: each <c>With</c> gives a changed copy.</summary>
internal sealed record TestProject
{
    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Regular);

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    public ImmutableArray<MetadataReference> References { get; init; } = Harness.References.All;

    public ImmutableDictionary<string, string> GlobalOptions { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public bool Concurrent { get; init; } = true;

    /// <summary>Accept compile errors, for tests of half-typed code.</summary>
    public bool AllowErrors { get; init; }

    public static TestProject Of(string source) => new() { Sources = [("Test0.cs", source)] };

    public TestProject WithSource(string path, string text) => this with { Sources = Sources.Add((path, text)) };

    /// <summary>Adds the text as the project's privacy.json; null adds nothing.</summary>
    public TestProject WithPolicy(string? text) => text is null ? this : WithFile("privacy.json", text);

    public TestProject WithFile(string path, string text) =>
        this with { AdditionalFiles = AdditionalFiles.Add((path, text)) };

    public TestProject WithOption(string key, string value) =>
        this with { GlobalOptions = GlobalOptions.SetItem(key, value) };

    public CSharpCompilation Compile()
    {
        OutputKind kind = Sources.Any(source => source.Text.Contains("// top-level"))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "TestProject",
            Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
            References,
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        if (!AllowErrors)
        {
            ImmutableArray<Diagnostic> errors = compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .ToImmutableArray();
            Assert.True(errors.IsEmpty, "The test source does not compile:\n" + string.Join("\n", errors));
        }

        return compilation;
    }

    /// <summary>Runs the analyzers and returns their findings in source order. An analyzer that throws fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers)
    {
        AnalyzerOptions options = new(
            [.. AdditionalFiles.Select(file => new TextFile(file.Path, file.Text))],
            new TestOptionsProvider(GlobalOptions));
        CompilationWithAnalyzers driver = Compile().WithAnalyzers(
            [.. analyzers],
            new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: null,
                concurrentAnalysis: Concurrent,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        ImmutableArray<Diagnostic> findings = await driver.GetAnalyzerDiagnosticsAsync();
        Diagnostic? crash = findings.FirstOrDefault(finding => finding.Id is "AD0001" or "AD0002");
        Assert.True(crash is null, crash?.GetMessage());
        return
        [
            .. findings
                .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.SourceSpan.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
