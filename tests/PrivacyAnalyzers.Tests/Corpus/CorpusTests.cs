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
    public void Program_Compiles(string name)
    {
        IEnumerable<Diagnostic> errors = CorpusCompiler.Compile(Find(name)).GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Empty(errors);
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

    private static CorpusProgram Find(string name) => Programs.First(program => program.ToString() == name);
}
