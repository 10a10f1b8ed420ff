using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PrivacyTool.Tests;

public sealed class ReportAndExportCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public ReportAndExportCommandTests()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
        _run.Write("privacy.json", SamplePolicy.Json);
    }

    [Fact]
    public async Task Report_WritesOneFile()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("report", "--title", "Q3 <review>", "--open=false"));
        Assert.Equal("wrote privacy-report.html\n", _run.Error);
        Assert.Contains("<title>Q3 &lt;review&gt;</title>", _run.Read("privacy-report.html"));
        Assert.Equal(3, Directory.GetFiles(_run.Folder).Length);
    }

    [Fact]
    public async Task Export_EveryName_WritesSomething()
    {
        await _run.RunAsync("export", "--list");
        string[] names = _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(39, names.Length);
        Assert.Equal(ExitCode.Ok, await _run.RunAsync(["export", "--output", "exports", "--as", .. names]));
        Assert.Equal(names, Directory.GetFiles(_run.PathOf("exports")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(_run.PathOf("exports")), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [Fact]
    public async Task Export_ToStandardOutput_IsText()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("export", "--as", "cookies.csv", "-o", "-"));
        Assert.StartsWith("Name,Class,Party", _run.Output);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("export", "--as", "ropa.xlsx", "-o", "-"));
        Assert.Contains("is binary", _run.Error);
    }

    [Fact]
    public async Task Export_UsesThePolicyBesideTheInputs()
    {
        await _run.RunAsync("export", "--as", "ropa.csv");
        Assert.Contains("Shop Ltd; 1 High Street, Dublin", _run.Read("ropa.csv"));
        Assert.Contains("2026-11-23", _run.Read("ropa.csv"));
    }

    [Fact]
    public async Task Export_WithoutName_ListsThem()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("export"));
        Assert.Contains("dpv.jsonld", _run.Output);
    }

    public void Dispose() => _run.Dispose();
}
