using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>Compiles programs of the corpus against the shared types and runs the flow rules over them.</summary>
internal static class CorpusCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    // Later compilations are made from this one and share its bound references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Corpus", [Parse("Prelude.cs", CorpusReader.ReadPrelude())], References.All, Options);

    private static readonly CSharpCompilation EmptyLibrary =
        CSharpCompilation.Create("Library", [], References.Annotated, Options);

    private static readonly ConcurrentDictionary<string, ImmutableArray<DiagnosticAnalyzer>> Analyzers = new();

    /// <summary>
    /// The ids that the corpus speaks of: leaks into sinks everywhere, unannotated stores and printing objects in the
    /// constructs that are about them.
    /// </summary>
    public static bool IsCounted(string id, string construct) => id switch
    {
        "PRIV0301" or "PRIV0302" or "PRIV0303" or "PRIV0304" or "PRIV0305" or "PRIV0307" or "PRIV0308" => true,
        "PRIV0306" => construct == "object-printing",
        "PRIV0311" => construct == "stores",
        _ => false,
    };

    public static CSharpCompilation Compile(CorpusProgram program) =>
        Compile(program, [.. program.Files.Select(static file => (file.Path, file.Source.Text))]);

    /// <summary>Compiles the program with other texts in place of its own files.</summary>
    public static CSharpCompilation Compile(CorpusProgram program, IEnumerable<(string Path, string Text)> files)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(files.Select(file => Parse(file.Path, file.Text)));
        if (program.Library.IsEmpty)
            return compilation;
        CSharpCompilation library = EmptyLibrary.AddSyntaxTrees(
            program.Library.Select(static file => Parse(file.Path, file.Source.Text)));
        using MemoryStream image = new();
        if (!library.Emit(image).Success)
            throw new InvalidOperationException($"The library of {program} does not compile.");
        return compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }

    /// <summary>All findings of the flow rules in the program's own files, and any AD0001.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation)
    {
        CompilationWithAnalyzers driver = compilation.WithAnalyzers(
            FlowAnalyzers(),
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> findings = await driver.GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(static finding => finding.Location.SourceTree?.FilePath != "Prelude.cs")];
    }

    /// <summary>Every analyzer of the product that can report a leak.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> FlowAnalyzers() => Analyzers.GetOrAdd("flow", static _ =>
    [
        .. typeof(PrivacyAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule.Id.StartsWith("PRIV03", StringComparison.Ordinal))),
    ]);

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);
}
