using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>What the generated application holds.</summary>
internal enum Content
{
    /// <summary>The annotations are not referenced.</summary>
    NoAnnotations,

    /// <summary>Annotations are referenced, log calls abound, no member is annotated.</summary>
    SinksOnly,

    /// <summary>Members of one feature in ten are annotated, and one method in forty of those leaks.</summary>
    FewSources,

    /// <summary>Members of every feature are annotated, and one method in forty leaks.</summary>
    SourcesAndSinks,
}

/// <summary>An application made of many features: model, store and a service with logging, LINQ and async.</summary>
internal static class GeneratedCode
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options =
        new(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false);

    /// <summary>Compiles at least so many lines. The same seed gives the same text.</summary>
    public static (CSharpCompilation Compilation, int Lines) Create(int lines, Content content, int seed = 7)
    {
        Random random = new(seed);
        List<SyntaxTree> trees = [];
        int made = 0;
        while (made < lines)
        {
            string text = Feature(trees.Count, content, random);
            made += text.AsSpan().Count('\n');
            trees.Add(Parse(text, $"Feature{trees.Count}.cs"));
        }

        ImmutableArray<MetadataReference> references = content == Content.NoAnnotations
            ? [.. References.All.Where(static reference => !IsMark(reference.Display!))]
            : References.All;
        CSharpCompilation compilation = CSharpCompilation.Create("Generated", trees, references, Options);
        return (compilation, made);
    }

    // Assemblies whose attributes are read as annotations.
    private static bool IsMark(string reference) =>
        reference.Contains("PrivacyAnnotations", StringComparison.Ordinal)
        || reference.Contains("Compliance", StringComparison.Ordinal)
        || reference.Contains("Identity", StringComparison.Ordinal)
        || reference.Contains("Destructurama", StringComparison.Ordinal);

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    /// <summary>Stops the benchmark where the generated code is wrong: broken code costs less to analyze.</summary>
    public static void Check(CSharpCompilation compilation)
    {
        Diagnostic? error = compilation.GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new InvalidOperationException($"The generated code does not compile: {error}");
    }

    private static string Feature(int feature, Content content, Random random)
    {
        bool isAnnotated = content == Content.SourcesAndSinks || (content == Content.FewSources && feature % 10 == 0);
        StringBuilder text = new();
        text.Append(FeatureTemplates.Head);
        text.Append(FeatureTemplates.Service);
        int methods = 18 + random.Next(12);
        for (int method = 0; method < methods; method++)
        {
            bool leaks = isAnnotated && random.Next(40) == 0;
            string[] templates = leaks ? FeatureTemplates.Leaks : FeatureTemplates.Methods;
            text.Append(templates[random.Next(templates.Length)].Replace("_M", method.ToString()));
        }

        text.Append("}\n");
        return text
            .Replace("[MAIL]", isAnnotated ? "[PrivacyAnnotations.PersonalData(\"ContactData.EmailAddress\")] " : "")
            .Replace("[NAME]", isAnnotated ? "[PrivacyAnnotations.PersonalData(\"IdentityData.FullName\")] " : "")
            .Replace("[PHONE]", isAnnotated ? "[PrivacyAnnotations.PersonalData(\"ContactData.PhoneNumber\")] " : "")
            .Replace("_F", feature.ToString())
            .ToString();
    }
}
