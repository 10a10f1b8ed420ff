using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>The flow rules against the labelled programs.</summary>
public sealed class CorpusTests
{
    private static readonly ImmutableArray<CorpusProgram> Programs = CorpusReader.ReadAll();

    public static TheoryData<string> Names => [.. Programs.Select(static program => program.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program_GivesExactlyTheMarkedFindings(string name)
    {
        CorpusProgram program = Programs.First(program => program.ToString() == name);
        CSharpCompilation compilation = CorpusCompiler.Compile(program);

        ImmutableArray<Diagnostic> findings = await CorpusCompiler.AnalyzeAsync(compilation);
        CorpusResult result = CorpusResult.Compare(program, findings);

        Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(findings, static finding => finding.Id == "AD0001");
        Assert.Empty(result.Missed);
        Assert.Empty(result.Wrong);
    }

    [Fact]
    public void Names_AreUnique() => Assert.Distinct(Programs.Select(static program => program.ToString()));

    [Fact]
    public void Corpus_IsLargeAndBalanced()
    {
        int clean = Programs.Count(static program => program.IsClean);

        Assert.InRange(Programs.Length, 300, int.MaxValue);
        Assert.InRange(clean / (double)Programs.Length, 0.4, 0.6);
    }
}
