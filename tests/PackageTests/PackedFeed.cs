using System.Runtime.CompilerServices;

namespace PackageTests;

/// <summary>The packages, packed once into a folder of their own under a version nobody else has.</summary>
public sealed class PackedFeed : IDisposable
{
    public PackedFeed()
    {
        Folder = Directory.CreateTempSubdirectory("privacy-packages-").FullName;
        Version = $"0.0.1-test.{DateTime.UtcNow.Ticks}";
        foreach (string project in new[] { "PrivacyAnnotations", "PrivacyAnalyzers.Package" })
        {
            // Other test projects build the same sources at the same time: this build keeps out of their folders.
            CommandLine.Run(
                RepositoryRoot(), "dotnet", "pack", Path.Combine("src", project), "-o", Feed, "-v", "q", "--nologo",
                "-c", "Release", $"-p:Version={Version}", "--artifacts-path", Path.Combine(Folder, "artifacts"))
                .MustSucceed();
        }
    }

    /// <summary>Holds the feed, the packages of scratch projects and the projects themselves.</summary>
    public string Folder { get; }

    public string Feed => Path.Combine(Folder, "feed");

    public string Version { get; }

    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}

[CollectionDefinition("packed")]
public sealed class PackedCollection : ICollectionFixture<PackedFeed>;
