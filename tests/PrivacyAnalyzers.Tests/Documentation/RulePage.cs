using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Tests.Documentation;

/// <summary>A rule's Markdown page, cut at its headings.</summary>
internal sealed class RulePage
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);

    private RulePage(string text)
    {
        string heading = "";
        List<string> lines = [];
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Append("## "))
        {
            if (!line.StartsWith("## ", StringComparison.Ordinal) && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            _sections[heading] = string.Join("\n", lines);
            heading = line.TrimStart('#').Trim();
            Title ??= line.StartsWith("# ", StringComparison.Ordinal) ? heading : null;
            lines.Clear();
        }
    }

    /// <summary>The first heading, without its mark.</summary>
    public string? Title { get; }

    public static string Root { get; } = FindRoot();

    public static string PathOf(string id) => Path.Combine(Root, "docs", "rules", id + ".md");

    public static RulePage Load(string id) => new(File.ReadAllText(PathOf(id)));

    /// <summary>Text of a section, or null where the page has no such heading.</summary>
    public string? Section(string heading) => _sections.GetValueOrDefault(heading);

    /// <summary>The first fenced block of a language in a section.</summary>
    public string? Block(string heading, string language)
    {
        string section = Section(heading) ?? "";
        string fence = "```" + language + "\n";
        int start = section.IndexOf(fence, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += fence.Length;
        return section[start..section.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string FindRoot([CallerFilePath] string path = "")
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(path)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivacyAnalyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds PrivacyAnalyzers.sln.");
    }
}
