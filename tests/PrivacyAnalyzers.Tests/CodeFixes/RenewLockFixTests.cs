using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using PrivacyAnalyzers.CodeFixes.Rules.Policy;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.CodeFixes;

public sealed class RenewLockFixTests
{
    private const string LockPath = "/repo/privacy.lock.json";

    private const string Source =
        """
        using PrivacyAnnotations;
        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }
            [SpecialCategory(SpecialCategory.Health)] public string? Diagnosis { get; set; }
        }
        """;

    [Fact]
    public async Task Fix_WritesTheInventoryAndEndsTheFindings()
    {
        Project project = Add(new AdhocWorkspace().CurrentSolution, "Shop", Lock("Shop"));
        ImmutableArray<Diagnostic> findings = await FindingsAsync(project);
        Assert.NotEmpty(findings);

        Solution changed = await ApplyAsync(Assert.Single(await OfferAsync(project, findings[0])));

        Assert.Empty(await FindingsAsync(changed.GetProject(project.Id)!));
        InventoryDocument snapshot = await ReadAsync(changed.GetProject(project.Id)!);
        Assert.Equal(["Diagnosis", "Email"], snapshot.Members.Select(row => row.Member));
        Assert.All(snapshot.Members, row => Assert.Null(row.Location));
    }

    [Fact]
    public async Task RowsOfOtherAssemblies_Stay()
    {
        Project project = Add(new AdhocWorkspace().CurrentSolution, "Shop", Lock("Shop", "Other"));

        Solution changed = await ApplyAsync(
            Assert.Single(await OfferAsync(project, (await FindingsAsync(project))[0])));

        InventoryDocument snapshot = await ReadAsync(changed.GetProject(project.Id)!);
        Assert.Equal(["Other", "Shop"], snapshot.Assemblies.Select(row => row.Name));
        Assert.Contains(snapshot.Members, row => row.Assembly == "Other");
    }

    [Fact]
    public async Task UnreadableSnapshot_OffersNothing()
    {
        Project readable = Add(new AdhocWorkspace().CurrentSolution, "Shop", Lock("Shop"));
        Project broken = Add(new AdhocWorkspace().CurrentSolution, "Shop", "{");

        Assert.Empty(await OfferAsync(broken, (await FindingsAsync(readable))[0]));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAll_RenewsTheSharedSnapshotForEveryProjectInScope(FixAllScope scope)
    {
        Project first = Add(new AdhocWorkspace().CurrentSolution, "Shop", Lock("Shop", "Web"));
        Project second = Add(first.Solution, "Web", Lock("Shop", "Web"));
        first = second.Solution.GetProject(first.Id)!;
        RenewLockFix fix = new();
        FixAllContext context = new(
            first.Documents.Single(), fix, scope, nameof(RenewLockFix), fix.FixableDiagnosticIds, new Findings(), default);

        CodeAction action = (await fix.GetFixAllProvider().GetFixAsync(context))!;
        Solution changed = await ApplyAsync(action);

        Assert.Empty(await FindingsAsync(changed.GetProject(first.Id)!));
        Assert.Equal(scope == FixAllScope.Solution, (await FindingsAsync(changed.GetProject(second.Id)!)).IsEmpty);
    }

    private static string Lock(params string[] assemblies) => InventoryJson.Write(InventoryMerge.Canonical(new InventoryDocument
    {
        Assemblies = new EquatableArray<InventoryAssembly>(
            [.. assemblies.Select(name => new InventoryAssembly(name, null, null))]),
        Members = new EquatableArray<InventoryMember>([.. assemblies.Select(name => new InventoryMember
        {
            Assembly = name,
            Type = "Customer",
            Member = "Email",
            Kind = "property",
            MemberType = "string?",
            Category = "ContactData.EmailAddress",
            GdprStatus = "personal",
            Redaction = "hmac",
        })]),
    }));

    private static Project Add(Solution solution, string name, string snapshot)
    {
        Project project = solution.AddProject(name, name, LanguageNames.CSharp)
            .WithMetadataReferences(TestProject.Of("").References)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        project = project.AddAdditionalDocument("privacy.lock.json", snapshot, filePath: LockPath).Project;
        return project.AddDocument(name + ".cs", Source, filePath: $"/repo/{name}.cs").Project;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers([new InventoryChangedAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private static async Task<List<CodeAction>> OfferAsync(Project project, Diagnostic finding)
    {
        List<CodeAction> actions = [];
        await new RenewLockFix().RegisterCodeFixesAsync(new CodeFixContext(
            project.Documents.Single(), finding, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<InventoryDocument> ReadAsync(Project project) =>
        InventoryJson.Read((await project.AdditionalDocuments.Single().GetTextAsync()).ToString()).Document!;

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => await FindingsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => await FindingsAsync(document.Project);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => await FindingsAsync(project);
    }
}
