using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>How the findings in a program compare with its marks.</summary>
/// <param name="Found">Marks with a finding.</param>
/// <param name="Missed">Marks without a finding, described.</param>
/// <param name="Wrong">Findings without a mark, described.</param>
internal sealed record CorpusResult(int Found, ImmutableArray<string> Missed, ImmutableArray<string> Wrong)
{
    public bool IsExact => Missed.IsEmpty && Wrong.IsEmpty;

    public static CorpusResult Compare(CorpusProgram program, IEnumerable<Diagnostic> findings)
    {
        Diagnostic[] counted = [.. findings.Where(finding => CorpusCompiler.IsCounted(finding.Id, program.Construct))];
        int found = 0;
        HashSet<Diagnostic> expected = [];
        ImmutableArray<string>.Builder missed = ImmutableArray.CreateBuilder<string>();
        foreach (CorpusFile file in program.Files)
        {
            // Marks at one span are one expectation with several ids to choose from.
            foreach (var mark in file.Source.Expected.GroupBy(static mark => mark.Span))
            {
                Diagnostic[] hits = [.. counted.Where(finding => Hits(file, mark, finding))];
                expected.UnionWith(hits);
                if (hits.Length > 0)
                    found++;
                else
                    missed.Add($"{string.Join('|', mark.Select(static one => one.Id))} at {Where(file, mark.Key)}");
            }
        }

        return new CorpusResult(
            found,
            missed.ToImmutable(),
            [.. counted.Where(finding => !expected.Contains(finding)).Select(Describe)]);
    }

    private static bool Hits(CorpusFile file, IGrouping<TextSpan, ExpectedFinding> mark, Diagnostic finding) =>
        finding.Location.SourceTree?.FilePath == file.Path
        && finding.Location.SourceSpan.OverlapsWith(mark.Key)
        && mark.Any(one => one.Id == finding.Id);

    private static string Describe(Diagnostic finding) => finding.Location.IsInSource
        ? $"{finding.Id} at {Where(finding.Location.SourceTree!.ToString(), finding.Location.SourceSpan)}: "
            + finding.GetMessage(CultureInfo.InvariantCulture)
        : finding.ToString();

    private static string Where(CorpusFile file, TextSpan span) => Where(file.Source.Text, span);

    private static string Where(string text, TextSpan span) =>
        $"line {text.AsSpan(0, span.Start).Count('\n') + 1} <{text.Substring(span.Start, span.Length)}>";
}
