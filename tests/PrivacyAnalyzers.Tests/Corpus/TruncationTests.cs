using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>Programs cut off while they are typed: no rule may fail on them.</summary>
public sealed class TruncationTests
{
    private const int Share = 3;

    [Fact]
    public async Task CutPrograms_FailNoRule()
    {
        Random random = new(20);
        foreach (CorpusProgram program in CorpusReader.ReadAll().Where(static (_, index) => index % Share == 0))
        {
            string text = program.Files[^1].Source.Text;
            SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];
            await CheckAsync(program, text[..tokens[random.Next(tokens.Length)].SpanStart]);
        }
    }

    [Fact]
    public async Task ProgramsWithoutOneToken_FailNoRule()
    {
        Random random = new(21);
        foreach (CorpusProgram program in CorpusReader.ReadAll().Where(static (_, index) => index % Share == 1))
        {
            string text = program.Files[^1].Source.Text;
            SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];
            SyntaxToken lost = tokens[random.Next(tokens.Length)];
            await CheckAsync(program, text.Remove(lost.SpanStart, lost.Span.Length));
        }
    }

    private static async Task CheckAsync(CorpusProgram program, string lastFile)
    {
        IEnumerable<(string, string)> files = program.Files
            .Take(program.Files.Length - 1)
            .Select(static file => (file.Path, file.Source.Text))
            .Append((program.Files[^1].Path, lastFile));
        ImmutableArray<Diagnostic> findings =
            await CorpusCompiler.AnalyzeAsync(CorpusCompiler.Compile(program, files));

        Assert.DoesNotContain(findings, static finding => finding.Id == "AD0001");
    }
}
