using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>Programs that are written in another way and mean the same give the same number of findings.</summary>
public sealed class MetamorphicTests
{
    private const int Share = 4;

    private static readonly ImmutableArray<CorpusProgram> Programs = CorpusReader.ReadAll();

    [Fact]
    public Task RenamedLocals_GiveTheSameFindings() => CheckAsync(0, CorpusRewriters.RenameLocals);

    [Fact]
    public Task ParenthesizedArguments_GiveTheSameFindings() => CheckAsync(1, CorpusRewriters.WrapArguments);

    [Fact]
    public Task ArgumentsPassedThroughHelper_GiveTheSameFindings() =>
        CheckAsync(2, CorpusRewriters.PassArgumentsThroughHelper);

    [Fact]
    public Task ArgumentsExtractedToLocals_GiveTheSameFindings() => CheckAsync(3, CorpusRewriters.ExtractArguments);

    // Each way of rewriting is tried on its share of the programs.
    private static async Task CheckAsync(int share, Func<SyntaxNode, SemanticModel, SyntaxNode> rewrite)
    {
        List<string> differences = [];
        int changed = 0;
        foreach (CorpusProgram program in Programs.Where((_, index) => index % Share == share))
        {
            CSharpCompilation original = CorpusCompiler.Compile(program);
            CSharpCompilation rewritten = Rewrite(program, original, rewrite);
            if (Texts(original) == Texts(rewritten) || HasErrors(rewritten))
                continue;
            changed++;
            string before = await IdsAsync(original);
            string after = await IdsAsync(rewritten);
            if (before != after)
                differences.Add($"{program}: {before} became {after}\n{rewritten.SyntaxTrees[1]}");
        }

        Assert.Empty(differences);
        Assert.InRange(changed, 20, int.MaxValue);
    }

    private static CSharpCompilation Rewrite(
        CorpusProgram program, CSharpCompilation original, Func<SyntaxNode, SemanticModel, SyntaxNode> rewrite)
    {
        List<(string Path, string Text)> files = [];
        foreach (SyntaxTree tree in original.SyntaxTrees.Skip(1))
        {
            SyntaxNode root = rewrite(tree.GetRoot(), original.GetSemanticModel(tree));
            files.Add((tree.FilePath, root.ToFullString()));
        }

        files.Add(("Passing.cs", CorpusRewriters.Helper));
        return CorpusCompiler.Compile(program, files);
    }

    // A rewriting that meets a ref struct or a lambda in the wrong place makes no valid program, and proves nothing.
    private static bool HasErrors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Texts(CSharpCompilation compilation) => string.Concat(
        compilation.SyntaxTrees
            .Where(static tree => tree.FilePath != "Passing.cs")
            .Select(static tree => tree.ToString()));

    private static async Task<string> IdsAsync(CSharpCompilation compilation)
    {
        IEnumerable<string> ids = (await CorpusCompiler.AnalyzeAsync(compilation))
            .Where(static finding => CorpusCompiler.IsCounted(finding.Id, construct: ""))
            .Select(static finding => $"{finding.Id} {finding.Location.SourceTree!.FilePath}")
            .Order(StringComparer.Ordinal);
        return string.Join(", ", ids);
    }
}
