using DocumentationGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tests.Documentation;

public sealed class PresetTests
{
    [Theory]
    [InlineData("recommended")]
    [InlineData("strict")]
    [InlineData("off")]
    public void File_IsUpToDate(string name) =>
        Assert.Equal(Presets.Files[name], ReadFile(name), ignoreLineEndingDifferences: true);

    [Fact]
    public void Strict_MakesErrorsOfWarningsAndWarningsOfInfos()
    {
        IReadOnlyDictionary<string, ReportDiagnostic> severities = SeveritiesOf("strict");

        Assert.All(RuleTable.Rules, rule => Assert.Equal(
            rule.DefaultSeverity >= DiagnosticSeverity.Warning ? ReportDiagnostic.Error : ReportDiagnostic.Warn,
            severities[rule.Id]));
    }

    [Fact]
    public void Off_SilencesEveryRule()
    {
        IReadOnlyDictionary<string, ReportDiagnostic> severities = SeveritiesOf("off");

        Assert.All(RuleTable.Rules, rule => Assert.Equal(ReportDiagnostic.Suppress, severities[rule.Id]));
    }

    [Fact]
    public void Recommended_ChangesNothing() => Assert.Empty(SeveritiesOf("recommended"));

    // As the compiler reads it: a key it does not know would be dropped without a word.
    private static IReadOnlyDictionary<string, ReportDiagnostic> SeveritiesOf(string name)
    {
        AnalyzerConfig config = AnalyzerConfig.Parse(SourceText.From(ReadFile(name)), $"/repo/{name}.globalconfig");
        AnalyzerConfigSet set = AnalyzerConfigSet.Create(new[] { config }, out var problems);
        Assert.Empty(problems);
        return set.GlobalConfigOptions.TreeOptions;
    }

    private static string ReadFile(string name) =>
        File.ReadAllText(Path.Combine(RulePage.Root, Presets.Folder, name + ".globalconfig"));
}
