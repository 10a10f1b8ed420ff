using System.Collections.Immutable;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Corpus;

/// <summary>One labelled program: what it exercises, its files, and the findings its marks expect.</summary>
/// <param name="Construct">Name of the file it stands in; results are totalled by it.</param>
/// <param name="Name">Name of the program, unique within its construct.</param>
/// <param name="Files">Files of the program.</param>
/// <param name="Library">Files of a library that the program references; empty for nearly all.</param>
internal sealed record CorpusProgram(
    string Construct, string Name, ImmutableArray<CorpusFile> Files, ImmutableArray<CorpusFile> Library)
{
    /// <summary>No finding is expected.</summary>
    public bool IsClean => Files.All(static file => file.Source.Expected.Count == 0);

    public override string ToString() => $"{Construct}/{Name}";
}

/// <summary>One file of a program.</summary>
internal sealed record CorpusFile(string Path, MarkedSource Source);
