using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RoslynFloor.Tests;

public sealed class OldestCompilerTests
{
    private const string Source =
        """
        using PrivacyAnnotations;
        using Serilog;

        namespace Shop;

        public sealed partial record Customer(
            [property: PersonalData(ContactData.EmailAddress)] string Email, int Points);

        public static class Orders
        {
            public static void Take(Customer customer)
            {
                string address = customer.Email;
                Log.Information("Order of {Email}", address);
                Log.Information("Order of {Customer}", customer.Redacted());
            }
        }
        """;

    [Fact]
    public void Compiler_IsTheFloor() =>
        Assert.Equal(new Version(4, 8, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);

    [Fact]
    public async Task Analyzers_FindTheLeakAndGeneratorsMakeTheView()
    {
        Compilation compilation = Generate(out ImmutableArray<Diagnostic> generatorFindings);

        Assert.Empty(generatorFindings);
        Assert.Empty(compilation.GetDiagnostics().Where(finding => finding.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> findings = await compilation
            .WithAnalyzers(Create<DiagnosticAnalyzer>("PrivacyAnalyzers"))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
        Diagnostic leak = Assert.Single(findings, finding => finding.Id == "PRIV0301");
        Assert.Equal(13, leak.Location.GetLineSpan().StartLinePosition.Line);
    }

    private static Compilation Generate(out ImmutableArray<Diagnostic> findings)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(Source, path: "Shop.cs")],
            [
                .. Framework(),
                MetadataReference.CreateFromFile(typeof(PrivacyAnnotations.PersonalDataAttribute).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Serilog.Log).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver
            .Create([.. Create<IIncrementalGenerator>("PrivacyGenerators").Select(generator => generator.AsSourceGenerator())])
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out findings);
        return generated;
    }

    // The packaged reference assemblies ask for a newer compiler; the running framework's own files do not.
    private static IEnumerable<MetadataReference> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static ImmutableArray<T> Create<T>(string assembly) =>
        Assembly.Load(assembly).GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .Select(type => (T)Activator.CreateInstance(type)!)
            .ToImmutableArray();
}
