using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Privacy.TaxonomyGenerator;

namespace Privacy.Model.Tests.Vocabulary;

public sealed class GeneratedTaxonomyTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Paths
    {
        get
        {
            TheoryData<string> data = [];
            foreach (string path in Generate().Keys)
                data.Add(path);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void CheckedInFile_IsWhatTheGeneratorWrites(string path) =>
        Assert.Equal(Generate()[path], File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n"));

    [Fact]
    public void OutputFolders_HoldNoStaleFile()
    {
        IEnumerable<string> found = TaxonomySources.OutputFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.g.cs"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));
        Assert.Equal(
            Generate().Keys.Where(path => path.EndsWith(".g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));
    }

    private static SortedDictionary<string, string> Generate() =>
        TaxonomySources.Generate(File.ReadAllText(Path.Combine(Root, TaxonomySources.InputPath)));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PrivacyAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
