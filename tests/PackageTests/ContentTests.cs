using System.IO.Compression;
using System.Xml.Linq;

namespace PackageTests;

[Collection("packed")]
public sealed class ContentTests(PackedFeed feed)
{
    [Fact]
    public void AnalyzerPackage_ShipsOurAssembliesAndNoOthers()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("PrivacyAnalyzers"));
        string[] assemblies =
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "analyzers/dotnet/cs/PrivacyAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/PrivacyAnalyzers.dll",
                "analyzers/dotnet/cs/PrivacyGenerators.dll",
                "tasks/netstandard2.0/PrivacyInventory.dll",
            ],
            assemblies);
        Assert.Contains(package.Entries, entry => entry.FullName == "buildTransitive/PrivacyAnalyzers.props");
        Assert.Contains(package.Entries, entry => entry.FullName == "buildTransitive/PrivacyAnalyzers.targets");
        Assert.Contains(package.Entries, entry => entry.FullName.StartsWith("configuration/", StringComparison.Ordinal));
    }

    [Fact]
    public void AnalyzerPackage_DependsOnTheAnnotationsOnly()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("PrivacyAnalyzers"));
        using Stream stream = package.GetEntry("PrivacyAnalyzers.nuspec")!.Open();
        string[] dependencies =
        [
            .. XDocument.Load(stream).Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => (string)element.Attribute("id")!)
                .Distinct(),
        ];

        Assert.Equal(["PrivacyAnnotations"], dependencies);
    }

    [Fact]
    public void AnnotationsPackage_HasBothFrameworksAndTheirDocs()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("PrivacyAnnotations"));
        string[] entries = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Contains("lib/netstandard2.0/PrivacyAnnotations.dll", entries);
        Assert.Contains("lib/netstandard2.0/PrivacyAnnotations.xml", entries);
        Assert.Contains("lib/net8.0/PrivacyAnnotations.dll", entries);
        Assert.Contains("lib/net8.0/PrivacyAnnotations.xml", entries);
    }

    [Theory]
    [InlineData("PrivacyAnalyzers")]
    [InlineData("PrivacyAnnotations")]
    public void Package_CarriesReadmeAndNotices(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(id));
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("THIRD-PARTY-NOTICES.md"));
    }
}
