using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;

namespace PrivacyTool.Tests;

public sealed class InputTests : IDisposable
{
    private readonly ToolRun _run = new();

    [Fact]
    public async Task Merge_ReadsFoldersAssembliesPackagesPatternsAndStandardInput()
    {
        AssemblyWithInventory.Write(_run.PathOf("out/A.dll"), Named("A"));
        AssemblyWithInventory.Write(_run.PathOf("single/B.dll"), Named("B"));
        AssemblyWithInventory.Write(_run.PathOf("build/C.dll"), Named("C"));
        Pack("build/C.dll", "C.1.0.0.nupkg", "lib/net8.0/C.dll");
        _run.Write("many/x/D.json", Named("D"));
        int code = await _run.RunAsync(
            InventoryJson.Write(Named("E")), ["merge", "out", "single/B.dll", "C.1.0.0.nupkg", "many/**/*.json", "-"]);
        Assert.Equal(ExitCode.Ok, code);
        InventoryDocument merged = InventoryJson.Read(_run.Output).Document!;
        Assert.Equal(["A", "B", "C", "D", "E"], merged.Assemblies.Select(assembly => assembly.Name));
    }

    [Fact]
    public async Task Merge_OrderOfInputsDoesNotMatter()
    {
        _run.Write("a.json", SampleInventory.Shop());
        _run.Write("b.json", SampleInventory.OfSize(30));
        await _run.RunAsync("merge", "a.json", "b.json");
        string first = _run.Output;
        await _run.RunAsync("merge", "b.json", "a.json", "a.json");
        Assert.Equal(first, _run.Output);
    }

    [Fact]
    public async Task Folder_OfSeveralBuilds_TakesTheNewest()
    {
        AssemblyWithInventory.Write(_run.PathOf("bin/Debug/A.dll"), Named("A", "Old"));
        AssemblyWithInventory.Write(_run.PathOf("bin/Release/A.dll"), Named("A", "New"));
        AssemblyWithInventory.Write(_run.PathOf("obj/Debug/A.dll"), Named("A", "Intermediate"));
        File.SetLastWriteTimeUtc(_run.PathOf("bin/Debug/A.dll"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("merge", "."));
        Assert.Contains("\"New\"", _run.Output);
        Assert.DoesNotContain("\"Old\"", _run.Output);
        Assert.DoesNotContain("Intermediate", _run.Output);
        Assert.Contains("is newer", _run.Error);
    }

    [Theory]
    [InlineData("bin", "single/C.dll", "d.json")]
    [InlineData(".")]
    public async Task MergeIntoAFile_GivesTheBytesOfAMergeToStandardOutput(params string[] inputs)
    {
        AssemblyWithInventory.Write(_run.PathOf("bin/Debug/A.dll"), Named("A", "Old"));
        AssemblyWithInventory.Write(_run.PathOf("bin/Release/A.dll"), Named("A", "New"));
        AssemblyWithInventory.Write(_run.PathOf("bin/Release/B.dll"), SampleInventory.OfSize(40));
        AssemblyWithInventory.Write(_run.PathOf("bin/Release/NoInventory.dll"), null);
        AssemblyWithInventory.Write(_run.PathOf("single/C.dll"), Named("C"));
        _run.Write("d.json", SampleInventory.Shop());
        _run.Write("bin/native.dll", "not an assembly");
        File.SetLastWriteTimeUtc(_run.PathOf("bin/Debug/A.dll"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(ExitCode.Ok, await _run.RunAsync(["merge", .. inputs]));
        string expected = _run.Output;

        Assert.Equal(ExitCode.Ok, await _run.RunAsync(["merge", .. inputs, "-o", "merged/all.json"]));

        Assert.Equal(expected, _run.Read("merged/all.json"));
        Assert.Equal(["all.json"], Directory.GetFileSystemEntries(_run.PathOf("merged")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("bin/Damaged.dll", "Damaged")]
    [InlineData("NoInventory.dll", "carries no inventory")]
    public async Task MergeIntoAFile_WithADamagedInput_WritesNothing(string input, string reason)
    {
        AssemblyWithInventory.Write(_run.PathOf("A.dll"), Named("A"));
        AssemblyWithInventory.Write(_run.PathOf("NoInventory.dll"), null);
        AssemblyWithInventory.Write(_run.PathOf("bin/Damaged.dll"), Named("Damaged"));
        byte[] image = File.ReadAllBytes(_run.PathOf("bin/Damaged.dll"));
        File.WriteAllBytes(_run.PathOf("bin/Damaged.dll"), image[..(image.Length / 2)]);
        _run.Write("out.json", "as it was");

        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "A.dll", input, "-o", "out.json"));

        Assert.Equal("as it was", _run.Read("out.json"));
        Assert.Contains(reason, _run.Error);
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("report")]
    public async Task Device_IsWrittenToAndNeverReplaced(string verb)
    {
        if (OperatingSystem.IsWindows())
            return;
        _run.Write("a.json", SampleInventory.Shop());

        Assert.Equal(ExitCode.Input, await _run.RunAsync(verb, "a.json", "-o", "/dev/full"));
        Assert.Contains("cannot write /dev/full", _run.Error);
        Assert.Equal(ExitCode.Ok, await _run.RunAsync(verb, "a.json", "-o", "/dev/null"));

        Assert.Equal(0, new FileInfo("/dev/full").Length);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task Link_KeepsPointingToTheFileThatIsWritten()
    {
        _run.Write("a.json", SampleInventory.Shop());
        _run.Write("target.json", "old");
        File.CreateSymbolicLink(_run.PathOf("link.json"), "target.json");

        Assert.Equal(ExitCode.Ok, await _run.RunAsync("merge", "a.json", "-o", "link.json"));

        Assert.NotNull(new FileInfo(_run.PathOf("link.json")).LinkTarget);
        Assert.NotEqual("old", _run.Read("target.json"));
    }

    [Fact]
    public async Task MisspeltOption_IsNotLookedForAsAFile()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("merge", "--outptu", "x"));
        Assert.Contains("Unrecognized option '--outptu'", _run.Error);
    }

    [Fact]
    public async Task Solution_ReadsTheOutputOfItsProjects()
    {
        AssemblyWithInventory.Write(_run.PathOf("src/App/bin/Debug/App.dll"), Named("App"));
        AssemblyWithInventory.Write(_run.PathOf("other/bin/Other.dll"), Named("Other"));
        _run.Write("All.sln", """Project("{FAE0}") = "App", "src\App\App.csproj", "{1}" """);
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("merge", "All.sln"));
        Assert.Equal(["App"], InventoryJson.Read(_run.Output).Document!.Assemblies.Select(assembly => assembly.Name));
    }

    [Fact]
    public async Task MissingInput_IsAnError()
    {
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "nowhere"));
        Assert.Equal("privacy: nowhere does not exist\n", _run.Error);
        Assert.Equal("", _run.Output);
    }

    [Fact]
    public async Task FolderWithoutInventory_SaysWhatToDo()
    {
        AssemblyWithInventory.Write(_run.PathOf("out/Plain.dll"), null);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "out"));
        Assert.Contains("no inventory found in out", _run.Error);
    }

    [Theory]
    [InlineData("{\"schemaVersion\":\"1.0\",", "broken.json(1,")]
    [InlineData("[]", "broken.json(1,1): An inventory is a JSON object.")]
    [InlineData("{\"schemaVersion\":\"9.0\"}", "Schema version 9.0 is not known here")]
    [InlineData("", "broken.json(")]
    public async Task CorruptInventory_IsToldWithItsPlace(string content, string message)
    {
        _run.Write("broken.json", content);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "broken.json"));
        Assert.Contains(message, _run.Error);
    }

    [Fact]
    public async Task TruncatedAssembly_IsAnError()
    {
        AssemblyWithInventory.Write(_run.PathOf("A.dll"), Named("A"));
        byte[] bytes = await File.ReadAllBytesAsync(_run.PathOf("A.dll"));
        await File.WriteAllBytesAsync(_run.PathOf("A.dll"), bytes.AsMemory(0, bytes.Length / 2));
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "A.dll"));
        Assert.Contains("A.dll", _run.Error);
    }

    [Fact]
    public async Task BrokenPackage_IsAnError()
    {
        _run.Write("A.nupkg", "this is no zip file at all, not even a little");
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "A.nupkg"));
        Assert.Contains("is not a package", _run.Error);
    }

    [Fact]
    public async Task PackageEntryThatPointsOutside_WritesNothing()
    {
        AssemblyWithInventory.Write(_run.PathOf("build/A.dll"), Named("A"));
        Pack("build/A.dll", "A.nupkg", "lib/../../../escaped.dll");
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("merge", "A.nupkg"));
        Assert.False(File.Exists(Path.GetFullPath(_run.PathOf("../escaped.dll"))));
        Assert.Equal(2, Directory.GetFileSystemEntries(_run.Folder).Length);
    }

    [Fact]
    public async Task UnwritableOutput_LeavesNothingBehind()
    {
        _run.Write("a.json", SampleInventory.Shop());
        Directory.CreateDirectory(_run.PathOf("taken"));
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "a.json", "-o", "taken"));
        Assert.Contains("is a folder", _run.Error);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "a.json", "-o", "a.json/below/out.json"));
        Assert.Equal(["a.json", "taken"], Directory.GetFileSystemEntries(_run.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Cancelled_WritesNothing()
    {
        _run.Write("a.json", SampleInventory.Shop());
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        Assert.Equal(ExitCode.Cancelled, await _run.RunAsync("", ["merge", "a.json", "-o", "out.json"], source.Token));
        Assert.False(File.Exists(_run.PathOf("out.json")));
    }

    [Fact]
    public async Task UnknownVerb_IsAUsageError() => Assert.Equal(ExitCode.Usage, await _run.RunAsync("frobnicate"));

    [Fact]
    public async Task UnknownFormat_IsAUsageError() =>
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("check", "--format", "xml"));

    public void Dispose() => _run.Dispose();

    private static InventoryDocument Named(string assembly, string type = "T") => new()
    {
        Assemblies = EquatableArray.Of(new InventoryAssembly(assembly, null, null)),
        Members = EquatableArray.Of(SampleInventory.Member(type, "Email", "ContactData.EmailAddress", "hmac", [], [], null)
            with { Assembly = assembly, Type = type }),
    };

    private void Pack(string file, string package, string entry)
    {
        using ZipArchive archive = ZipFile.Open(_run.PathOf(package), ZipArchiveMode.Create);
        archive.CreateEntryFromFile(_run.PathOf(file), entry);
    }
}
