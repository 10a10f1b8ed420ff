using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

/// <summary>A version of a policy file is read once and its layers are merged once, however many rules ask for it.</summary>
public sealed class PolicyReadOnceTests
{
    private const string Root = """{"extends": "group.json", "purposes": [{"id": "Billing", "legalBasis": "Contract"}]}""";
    private const string Group = """{"prohibited": ["SpecialCategory.*"], "collected": ["ContactData.*"]}""";

    [Fact]
    public async Task AllRulesOverOneCompilation_ReadEachTextOnce()
    {
        CountingText root = new(Root);
        CountingText group = new(Group);
        CSharpCompilation compilation = TestProject.Of("""
            using PrivacyAnnotations;
            public class Patient { [SpecialCategory(SpecialCategory.Health)] public string Diagnosis { get; set; } = ""; }
            """).Compile();

        ImmutableArray<Diagnostic> findings = await AnalyzeAsync(compilation, root, group);
        await AnalyzeAsync(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "class Other;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)), root, group);

        Assert.Contains(findings, finding => finding.Id == "PRIV0201");
        Assert.Equal((1, 1), (root.Reads, group.Reads));
    }

    [Fact]
    public void SameTexts_GiveTheSameResult()
    {
        ImmutableArray<AdditionalText> files = [new File("/app/privacy.json", new(Root)), new File("/app/group.json", new(Group))];

        PolicyReadResult? first = Read(files);
        PolicyReadResult? second = Read(files);

        Assert.Same(first, second);
        Assert.NotNull(first!.Policy!.FindProhibited("SpecialCategory.Health"));
    }

    [Fact]
    public void ChangedLayer_GivesAnotherResult()
    {
        File root = new("/app/privacy.json", new(Root));
        PolicyReadResult? first = Read([root, new File("/app/group.json", new(Group))]);

        PolicyReadResult? changed = Read([root, new File("/app/group.json", new("""{"prohibited": ["CriminalData.*"]}"""))]);
        PolicyReadResult? missing = Read([root]);

        Assert.NotSame(first, changed);
        Assert.Null(changed!.Policy!.FindProhibited("SpecialCategory.Health"));
        Assert.NotNull(changed.Policy.FindProhibited("CriminalData.Conviction"));
        Assert.Contains(missing!.Errors, error => error.Message.Contains("\"group.json\" is not among the policy files"));
    }

    private static PolicyReadResult? Read(ImmutableArray<AdditionalText> files) =>
        PolicyStore.Read(files, file => file.Path.EndsWith("privacy.json", StringComparison.Ordinal), default);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, CountingText root, CountingText group)
    {
        AnalyzerOptions options = new(
            [new File("/app/privacy.json", root), new File("/app/group.json", group)],
            new TestOptionsProvider(ImmutableDictionary<string, string>.Empty));
        return compilation.WithAnalyzers(AllRules.Create(), options).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class File(string path, CountingText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>Counts how often the whole text is taken out.</summary>
    private sealed class CountingText(string text) : SourceText
    {
        private int _reads;

        public int Reads => _reads;

        public override Encoding? Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            if (span.Length == text.Length)
                Interlocked.Increment(ref _reads);
            return text.Substring(span.Start, span.Length);
        }
    }
}
