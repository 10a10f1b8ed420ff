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

    /// <summary>Checks what fixing every finding of the document at once makes of it.</summary>
    public static async Task FixesAllAsync(string source, string expected)
    {
        TestProject test = TestProject.Of(source);
        TFix fix = new();
        ImmutableArray<Diagnostic> findings = await test.AnalyzeAsync(new TAnalyzer());
        Document document = CreateDocument(test);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic[] fixable =
        [
            .. findings
                .Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))
                .Select(finding => Move(finding, tree)),
        ];
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, fixable[0], (action, _) => actions.Add(action), default));
        FixAllContext context = new(
            document, fix, FixAllScope.Document, actions[0].EquivalenceKey!, fix.FixableDiagnosticIds,
            new Findings(fixable), default);
        CodeAction all = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        ImmutableArray<CodeActionOperation> operations = await all.GetOperationsAsync(default);
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
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, Move(finding, tree), (action, _) => actions.Add(action), default));
        return (document, actions);
    }

    // The same finding, in the tree that the workspace has parsed.
    private static Diagnostic Move(Diagnostic finding, SyntaxTree tree) => Diagnostic.Create(
        finding.Descriptor,
        Location.Create(tree, finding.Location.SourceSpan),
        finding.AdditionalLocations.Select(
            location => location.IsInSource ? Location.Create(tree, location.SourceSpan) : location),
        finding.Properties,
        finding.GetMessage());

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

    private sealed class Findings(IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
