using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>Applies one code fix to the first finding of an analyzer and compares the changed text.</summary>
internal static class VerifyFix<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Checks that the action (by its place among those offered) turns the source into the expected text.</summary>
    public static async Task FixesAsync(
        string source, string expected, string? policy = null, int action = 0, bool allowErrors = false)
    {
        (Document document, List<CodeAction> actions) = await OfferAsync(source, policy, allowErrors);
        Assert.True(actions.Count > action, $"Only {actions.Count} code fixes are offered.");
        ImmutableArray<CodeActionOperation> operations = await actions[action].GetOperationsAsync(default);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        SourceText text = await changed.GetDocument(document.Id)!.GetTextAsync();
        Assert.Equal(expected, text.ToString(), ignoreLineEndingDifferences: true);
    }

    /// <summary>Checks that no fix is offered for any finding.</summary>
    public static async Task OffersNothingAsync(string source, string? policy = null)
    {
        (_, List<CodeAction> actions) = await OfferAsync(source, policy);
        Assert.Empty(actions);
    }

    /// <summary>Titles of the fixes offered for the first fixable finding.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string source, string? policy = null) =>
        [.. (await OfferAsync(source, policy)).Actions.Select(action => action.Title)];

    private static async Task<(Document Document, List<CodeAction> Actions)> OfferAsync(
        string source, string? policy, bool allowErrors = false)
    {
        TestProject test = TestProject.Of(source).WithPolicy(policy) with { AllowErrors = allowErrors };
        TFix fix = new();
        ImmutableArray<Diagnostic> findings = await test.AnalyzeAsync(new TAnalyzer());
        Document document = CreateDocument(test);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        List<CodeAction> actions = [];
        Diagnostic? finding = findings.FirstOrDefault(
            candidate => fix.FixableDiagnosticIds.Contains(candidate.Id) && candidate.Location.IsInSource);
        if (finding is null)
            return (document, actions);
        Diagnostic moved = Diagnostic.Create(
            finding.Descriptor,
            Location.Create(tree, finding.Location.SourceSpan),
            finding.AdditionalLocations.Select(
                location => location.IsInSource ? Location.Create(tree, location.SourceSpan) : location),
            finding.Properties,
            finding.GetMessage());
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, moved, (action, _) => actions.Add(action), default));
        return (document, actions);
    }

    private static Document CreateDocument(TestProject test)
    {
        AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("TestProject", LanguageNames.CSharp)
            .WithMetadataReferences(test.References)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach ((string path, string text) in test.AdditionalFiles)
            project = project.AddAdditionalDocument(path, text, filePath: path).Project;
        return project.AddDocument(test.Sources[0].Path, test.Sources[0].Text, filePath: test.Sources[0].Path);
    }
}
