using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tests.Harness;

/// <summary>Runs one analyzer and compares what it reports with the marks in the source.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>
    /// Checks that exactly the marked findings are reported, each at its span. With <paramref name="ids"/>, findings
    /// of other ids are left out of the comparison.
    /// </summary>
    public static Task CodeAsync(string markedSource, string? policy = null, params string[] ids) =>
        ProjectAsync(TestProject.Of(markedSource).WithPolicy(policy), ids);

    /// <summary>As <see cref="CodeAsync"/>, for several files or options; marks may stand in every source.</summary>
    public static async Task ProjectAsync(TestProject project, params string[] ids)
    {
        (TestProject plain, List<string> expected) = StripMarks(project);
        ImmutableArray<Diagnostic> findings = await plain.AnalyzeAsync(new TAnalyzer());
        IEnumerable<string> actual = findings
            .Where(finding => finding.Location.IsInSource && (ids.Length == 0 || ids.Contains(finding.Id)))
            .Select(finding => Describe(
                finding.Id, finding.Location.SourceTree!.FilePath, finding.Location.SourceTree!.ToString(),
                finding.Location.SourceSpan.Start, finding.Location.SourceSpan.End));
        Assert.Equal(
            string.Join("\n", expected.Order(StringComparer.Ordinal)),
            string.Join("\n", actual.Order(StringComparer.Ordinal)));
    }

    /// <summary>Checks the whole message of each finding, in source order.</summary>
    public static async Task MessagesAsync(string markedSource, string? policy, params string[] messages)
    {
        (TestProject plain, _) = StripMarks(TestProject.Of(markedSource).WithPolicy(policy));
        ImmutableArray<Diagnostic> findings = await plain.AnalyzeAsync(new TAnalyzer());
        Assert.Equal(messages, findings.Select(finding => $"{finding.Id}: {finding.GetMessage()}"));
    }

    /// <summary>Runs the analyzer over unmarked source, for narrower assertions.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(string source, string? policy = null) =>
        TestProject.Of(source).WithPolicy(policy).AnalyzeAsync(new TAnalyzer());

    private static (TestProject Plain, List<string> Expected) StripMarks(TestProject project)
    {
        List<string> expected = [];
        var sources = ImmutableArray.CreateBuilder<(string, string)>();
        foreach ((string path, string text) in project.Sources)
        {
            MarkedSource marked = MarkedSource.Parse(text);
            sources.Add((path, marked.Text));
            expected.AddRange(marked.Expected.Select(
                finding => Describe(finding.Id, path, marked.Text, finding.Span.Start, finding.Span.End)));
        }

        return (project with { Sources = sources.ToImmutable() }, expected);
    }

    private static string Describe(string id, string path, string text, int start, int end)
    {
        int line = text.AsSpan(0, start).Count('\n') + 1;
        return $"{path}({line:0000}) {id} at <{text[start..end]}>";
    }
}
