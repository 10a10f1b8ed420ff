using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Privacy.Model;
using PrivacyInventory.Build;
using PrivacyInventory.Tests.Model;
using PrivacyInventory.Tests.Reading;

namespace PrivacyInventory.Tests.Build;

public sealed class WritePrivacyInventoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("privacy-task").FullName;
    private readonly BuildLog _log = new();

    [Fact]
    public void Build_WritesTheInventoryOfTheAssemblyAndItsReferences()
    {
        string app = Write("App.dll", Named("App"));
        string library = Write("Library.dll", Named("Library"));
        File.WriteAllBytes(PathOf("Plain.dll"), TestAssembly.WithoutInventory());

        Assert.True(Run(app, references: [library, PathOf("Plain.dll")]));

        Assert.Equal(["App", "Library"], Output().Assemblies.Select(row => row.Name));
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public void BuildThatChangesNothing_LeavesTheFileAlone()
    {
        string app = Write("App.dll", Named("App"));
        Assert.True(Run(app));
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(PathOf("out/privacy-inventory.json"), before);

        Assert.True(Run(app));

        Assert.Equal(before, File.GetLastWriteTimeUtc(PathOf("out/privacy-inventory.json")));
        Assert.Single(_log.Messages);
    }

    [Fact]
    public void AssemblyWithoutInventory_GivesAnEmptyOne()
    {
        File.WriteAllBytes(PathOf("App.dll"), TestAssembly.WithoutInventory());

        Assert.True(Run(PathOf("App.dll")));

        Assert.Empty(Output().Members);
    }

    [Theory]
    [InlineData("json", "json")]
    [InlineData("csv;md;html", "csv,html,json,md")]
    [InlineData(" CSV ; ;md;", "csv,json,md")]
    public void Formats_AddFilesBesideTheJson(string formats, string expected)
    {
        Assert.True(Run(Write("App.dll", InventorySamples.Shop), formats));

        Assert.Equal(
            expected,
            string.Join(",", Directory.GetFiles(PathOf("out")).Select(file => Path.GetExtension(file)[1..]).Order(StringComparer.Ordinal)));
        Assert.All(Directory.GetFiles(PathOf("out")), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [Fact]
    public void UnknownFormat_IsAnErrorThatNamesTheKnownOnes()
    {
        Assert.False(Run(Write("App.dll", Named("App")), "pdf"));
        Assert.Contains("known are json, csv, md, html", Assert.Single(_log.Errors));
    }

    [Fact]
    public void DamagedReference_IsAWarningAndLeftOut()
    {
        string app = Write("App.dll", Named("App"));
        string library = Write("Library.dll", Named("Library"));
        byte[] image = File.ReadAllBytes(library);
        File.WriteAllBytes(library, image[..(image.Length / 2)]);

        Assert.True(Run(app, references: [library, PathOf("Missing.dll")]));

        Assert.Equal(["App"], Output().Assemblies.Select(row => row.Name));
        Assert.Equal(2, _log.Warnings.Count);
    }

    [Fact]
    public void DamagedAssembly_IsAnErrorAndKeepsTheOldFile()
    {
        string app = Write("App.dll", Named("App"));
        Assert.True(Run(app));
        File.WriteAllBytes(app, TestAssembly.WithInventory("{\"schemaVersion\":\"1.0\",\"members\":[{}]}"));

        Assert.False(Run(app));

        Assert.Contains("cannot be read", Assert.Single(_log.Errors));
        Assert.Equal(["App"], Output().Assemblies.Select(row => row.Name));
    }

    [Fact]
    public void PlaceThatCannotBeWritten_IsAnErrorAndNoCrash()
    {
        string app = Write("App.dll", Named("App"));
        File.WriteAllText(PathOf("out"), "a file where the folder should be");

        Assert.False(Run(app));

        Assert.Contains("cannot be written", Assert.Single(_log.Errors));
    }

    [Fact]
    public void FileThatAnotherProcessReads_IsReplacedWhole()
    {
        string app = Write("App.dll", Named("App"));
        Assert.True(Run(app));
        using FileStream reader = new(
            PathOf("out/privacy-inventory.json"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Write("App.dll", Named("Renamed"));

        Assert.True(Run(app));

        Assert.Equal(["Renamed"], Output().Assemblies.Select(row => row.Name));
        Assert.DoesNotContain(Directory.GetFiles(PathOf("out")), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async System.Threading.Tasks.Task ParallelBuilds_OfOneOutput_LeaveAWholeFile()
    {
        string[] apps = [.. Enumerable.Range(0, 8).Select(index => Write($"App{index}.dll", Named($"App{index}")))];

        bool[] results = await System.Threading.Tasks.Task.WhenAll(apps.Select(app => System.Threading.Tasks.Task.Run(() => Run(app, log: new BuildLog()))));

        Assert.All(results, Assert.True);
        Assert.Single(Output().Assemblies);
        Assert.Single(Directory.GetFiles(PathOf("out")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static InventoryDocument Named(string name) =>
        new() { Assemblies = EquatableArray.Of(new InventoryAssembly(name, null, null)) };

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(string name, InventoryDocument inventory)
    {
        File.WriteAllBytes(PathOf(name), TestAssembly.WithInventory(InventoryJson.Write(inventory)));
        return PathOf(name);
    }

    private bool Run(string assembly, string formats = "json", string[]? references = null, BuildLog? log = null) =>
        new WritePrivacyInventory
        {
            BuildEngine = log ?? _log,
            Assembly = assembly,
            References = [.. (references ?? []).Select(ITaskItem (path) => new TaskItem(path))],
            OutputFile = PathOf("out/privacy-inventory.json"),
            Formats = formats,
        }.Execute();

    private InventoryDocument Output() =>
        InventoryJson.Read(File.ReadAllText(PathOf("out/privacy-inventory.json"))).Document!;
}
