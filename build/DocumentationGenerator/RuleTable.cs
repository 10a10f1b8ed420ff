using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers;

namespace DocumentationGenerator;

/// <summary>The table of all rules, made from the descriptors and the code fixes that serve them.</summary>
public static class RuleTable
{
    private const string Begin = "<!-- rules -->";
    private const string End = "<!-- /rules -->";

    /// <summary>Each rule once, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        .. Create<DiagnosticAnalyzer>(typeof(PrivacyAnalyzer).Assembly)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <summary>Ids that at least one code fix serves.</summary>
    public static IReadOnlySet<string> Fixable { get; } = Create<CodeFixProvider>(Assembly.Load("PrivacyAnalyzers.CodeFixes"))
        .SelectMany(provider => provider.FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Replaces what stands between the markers; a document without markers is a mistake.</summary>
    /// <param name="document">The Markdown text.</param>
    /// <param name="pageFolder">Path from the document to the rule pages, ending in a slash.</param>
    public static string Insert(string document, string pageFolder)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = document.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new FormatException($"The document has no {Begin} ... {End} markers.");
        return document[..(begin + Begin.Length)] + "\n" + Render(pageFolder) + document[end..];
    }

    private static string Render(string pageFolder)
    {
        StringBuilder table = new();
        table.Append("| Rule | Category | Severity | Fix | What it finds |\n|---|---|---|---|---|\n");
        foreach (DiagnosticDescriptor rule in Rules)
        {
            table.Append($"| [{rule.Id}]({pageFolder}{rule.Id}.md) | {rule.Category} | {rule.DefaultSeverity} | ");
            table.Append(Fixable.Contains(rule.Id) ? "yes" : "").Append(" | ");
            table.Append(rule.Title.ToString().Replace("|", "\\|")).Append(" |\n");
        }

        return table.ToString();
    }

    private static IEnumerable<T> Create<T>(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
            .Select(type => (T)Activator.CreateInstance(type)!);
}
