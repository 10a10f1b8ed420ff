using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnnotations.Tests.Documentation;

public sealed partial class AnnotationsPageTests
{
    private const string Usings = "using System;\nusing System.Net;\nusing PrivacyAnnotations;\n";

    private static readonly string Page = Pages.Read("annotations.md");

    public static TheoryData<string> Examples =>
        [.. ExamplePattern().Matches(Page).Select(static match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_CompilesWithoutWarning(string example)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Usings + example)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Redact).Assembly.Location)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        Assert.Empty(compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void EveryAttribute_HasASection()
    {
        IEnumerable<string> attributes = typeof(Redact).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Attribute)))
            .Select(static type => type.Name.Replace("Attribute", ""));
        Assert.All(attributes, static name => Assert.Contains($"\n### {name}\n", Page));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
