using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>
/// Reads the programs that are kept as text beside the tests. A program starts with <c>### name</c>. Its text holds
/// members of a service class, or whole files after a line <c>//unit</c>, <c>//file path</c> or
/// <c>//library name</c>. <c>{|PRIV0301:expression|}</c> marks an expected finding; several ids mean that any will do.
/// </summary>
internal static partial class CorpusReader
{
    private const string Folder = "PrivacyAnalyzers.Corpus.";
    private const string Heading = "### ";
    private const string Prelude = "prelude";

    /// <summary>The types that all programs share.</summary>
    public static string ReadPrelude() => ReadResource(Folder + Prelude + ".txt");

    public static ImmutableArray<CorpusProgram> ReadAll()
    {
        ImmutableArray<CorpusProgram>.Builder programs = ImmutableArray.CreateBuilder<CorpusProgram>();
        string[] resources = typeof(CorpusReader).Assembly.GetManifestResourceNames();
        foreach (string resource in resources.Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            string construct = resource[Folder.Length..^".txt".Length];
            if (construct != Prelude)
                programs.AddRange(Parse(construct, ReadResource(resource)));
        }

        return programs.ToImmutable();
    }

    public static IEnumerable<CorpusProgram> Parse(string construct, string text)
    {
        string[] parts = ("\n" + text.ReplaceLineEndings("\n")).Split("\n" + Heading);
        foreach (string part in parts.Skip(1))
        {
            int end = part.IndexOf('\n');
            yield return ParseProgram(construct, part[..end].Trim(), part[(end + 1)..]);
        }
    }

    private static CorpusProgram ParseProgram(string construct, string name, string text)
    {
        ImmutableArray<CorpusFile>.Builder files = ImmutableArray.CreateBuilder<CorpusFile>();
        ImmutableArray<CorpusFile>.Builder library = ImmutableArray.CreateBuilder<CorpusFile>();
        MatchCollection sections = SectionHeading().Matches(text);
        if (sections.Count == 0)
            files.Add(new CorpusFile("Program.cs", MarkedSource.Parse(Wrap(text))));
        for (int i = 0; i < sections.Count; i++)
        {
            int start = sections[i].Index + sections[i].Length;
            int end = i + 1 < sections.Count ? sections[i + 1].Index : text.Length;
            string kind = sections[i].Groups[1].Value;
            string path = sections[i].Groups[2].Value;
            MarkedSource source = MarkedSource.Parse(text[start..end].TrimEnd() + "\n");
            if (kind == "library")
                library.Add(new CorpusFile(path + ".cs", source));
            else
                files.Add(new CorpusFile(kind == "unit" ? "Program.cs" : path, source));
        }

        return new CorpusProgram(construct, name, files.ToImmutable(), library.ToImmutable());
    }

    private static string Wrap(string members)
    {
        string[] lines = members.TrimEnd().Split('\n');
        IEnumerable<string> indented = lines.Select(static line => line.Length == 0 ? line : "    " + line);
        return $$"""
            public sealed class Service
            {
                private readonly ILogger _logger;
                private readonly IUserStore _store;

                public Service(ILogger<Service> logger, IUserStore store)
                {
                    _logger = logger;
                    _store = store;
                }

            {{string.Join('\n', indented)}}
            }

            """;
    }

    private static string ReadResource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^//(unit|file|library)(?: (\S+))?\n", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();
}
