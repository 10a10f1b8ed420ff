using System.Collections.Immutable;
using DocumentationGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Documentation;

public sealed class DocumentationTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PrivacyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> Ids => [.. RuleTable.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_NamesTheRuleAsItsDescriptorDoes(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        RulePage page = RulePage.Load(id);

        Assert.Equal($"{id}: {rule.Title}", page.Title);
        string facts = page.Section(page.Title!)!;
        Assert.Contains(rule.Category, facts);
        Assert.Contains(rule.DefaultSeverity.ToString(), facts, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.Section("How to fix"));
        Assert.NotNull(page.Section("When it does not fire"));
        Assert.NotNull(page.Section("How to configure"));
        Assert.EndsWith($"docs/rules/{id}.md", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ViolatingExample_Triggers(string id) =>
        Assert.Contains(id, await AnalyzeExampleAsync(id, "Violating code"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task FixedExample_DoesNotTrigger(string id) =>
        Assert.DoesNotContain(id, await AnalyzeExampleAsync(id, "Fixed code"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasOneReleaseRow(string id)
    {
        string folder = Path.Combine(RulePage.Root, "src", "PrivacyAnalyzers");
        string[] rows =
        [
            .. File.ReadLines(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")),
            .. File.ReadLines(Path.Combine(folder, "AnalyzerReleases.Shipped.md")),
        ];

        string row = Assert.Single(rows, line => line.StartsWith(id, StringComparison.Ordinal));
        Assert.Contains(Rule(id).Category, row);
    }

    [Fact]
    public void EveryPage_BelongsToARule()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Path.Combine(RulePage.Root, "docs", "rules"), "PRIV*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

        Assert.Equal(RuleTable.Rules.Select(rule => rule.Id), pages);
    }

    [Theory]
    [InlineData("README.md", "docs/rules/")]
    [InlineData("docs/rules/README.md", "")]
    public void RuleTable_IsUpToDate(string path, string pages)
    {
        string text = File.ReadAllText(Path.Combine(RulePage.Root, path));

        Assert.Equal(RuleTable.Insert(text, pages), text);
    }

    private static DiagnosticDescriptor Rule(string id) => RuleTable.Rules.Single(rule => rule.Id == id);

    private static async Task<IEnumerable<string>> AnalyzeExampleAsync(string id, string heading)
    {
        RulePage page = RulePage.Load(id);
        TestProject project = TestProject.Of(page.Block(heading, "csharp") ?? "")
            .WithPolicy(page.Block(heading, "json") ?? page.Block("Policy", "json"));
        if (page.Block("Lock", "json") is { } snapshot)
            project = project.WithFile("privacy.lock.json", snapshot);
        DiagnosticAnalyzer[] analyzers =
            [.. Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id))];
        return (await project.AnalyzeAsync(analyzers)).Select(finding => finding.Id);
    }
}
