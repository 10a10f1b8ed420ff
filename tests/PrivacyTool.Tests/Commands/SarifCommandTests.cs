using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Sarif;

namespace PrivacyTool.Tests;

/// <summary>Logs written by the tool, read back with the SARIF SDK.</summary>
public sealed class SarifCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    [Fact]
    public async Task Sarif_AddsTaxonomiesFlowsAndFingerprints()
    {
        _run.Write("build.sarif", CompilerLog(line: 12));
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("sarif", "build.sarif", "-o", "out.sarif", "--root", _run.Folder));
        Run run = Load("out.sarif").Runs.Single();
        Assert.Equal(["GDPR", "DPV", "CWE"], run.Taxonomies.Select(taxonomy => taxonomy.Name));
        Result leak = run.Results[0];
        Assert.Equal(["Art. 5(1)(f)", "Art. 32", "Disclose", "https://w3id.org/dpv/pd#EmailAddress", "CWE-532", "CWE-359"], leak.Taxa.Select(taxon => taxon.Id));
        Assert.Equal(3, leak.CodeFlows.Single().ThreadFlows.Single().Locations.Count);
        Assert.Equal("src/Orders.cs", leak.Locations.Single().PhysicalLocation.ArtifactLocation.Uri.OriginalString);
        Assert.Equal("%SRCROOT%", leak.Locations.Single().PhysicalLocation.ArtifactLocation.UriBaseId);
        Assert.Equal("7.5", run.Tool.Driver.Rules[0].GetProperty("security-severity"));
    }

    [Fact]
    public async Task Sarif_EveryTaxonIsDefined()
    {
        _run.Write("build.sarif", CompilerLog(line: 12));
        await _run.RunAsync("sarif", "build.sarif", "-o", "out.sarif", "--root", _run.Folder);
        Run run = Load("out.sarif").Runs.Single();
        Dictionary<string, HashSet<string>> defined = run.Taxonomies.ToDictionary(taxonomy => taxonomy.Name, taxonomy => taxonomy.Taxa.Select(taxon => taxon.Id).ToHashSet());
        Assert.All(run.Results.SelectMany(result => result.Taxa ?? []), taxon => Assert.Contains(taxon.Id, defined[taxon.ToolComponent.Name]));
        Assert.All(run.Tool.Driver.Rules.SelectMany(rule => rule.Relationships ?? []), relation => Assert.Contains(relation.Target.Id, defined[relation.Target.ToolComponent.Name]));
    }

    [Fact]
    public async Task Fingerprints_SurviveAMoveToAnotherLine()
    {
        Assert.Equal(await FingerprintsAsync(CompilerLog(line: 12)), await FingerprintsAsync(CompilerLog(line: 90)));
    }

    [Fact]
    public async Task Fingerprints_TellEqualResultsApart()
    {
        string[] fingerprints = await FingerprintsAsync(CompilerLog(line: 12));
        Assert.Equal(fingerprints.Distinct(), fingerprints);
    }

    [Fact]
    public async Task OtherAnalyzers_KeepTheirContent()
    {
        _run.Write("build.sarif", CompilerLog(line: 12));
        await _run.RunAsync("sarif", "build.sarif", "-o", "out.sarif");
        Result other = Load("out.sarif").Runs.Single().Results.Single(result => result.RuleId == "CA2000");
        Assert.Null(other.Taxa);
        Assert.Null(other.CodeFlows);
        Assert.Equal("Dispose objects", other.Message.Text);
    }

    [Fact]
    public async Task TooManyResults_KeepTheGravest()
    {
        StringBuilder results = new();
        for (int index = 0; index < 25_010; index++)
            results.Append(index == 0 ? "" : ",").Append("{\"ruleId\":\"CA1\",\"level\":\"note\",\"message\":{\"text\":\"m\"}}");
        results.Append(",{\"ruleId\":\"PRIV0301\",\"level\":\"error\",\"message\":{\"text\":\"leak\"}}");
        _run.Write("build.sarif", $$"""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"C#"} },"results":[{{results}}]}]}""");
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("sarif", "build.sarif", "-o", "out.sarif"));
        IList<Result> kept = Load("out.sarif").Runs.Single().Results;
        Assert.Equal(25_000, kept.Count);
        Assert.Contains(kept, result => result.RuleId == "PRIV0301");
        Assert.Contains("11 results are left out", _run.Error);
    }

    [Theory]
    [InlineData("no json", "is not JSON")]
    [InlineData("{\"version\":\"1.0.0\",\"runs\":[]}", "version=2.1")]
    [InlineData("{\"version\":\"2.1.0\"}", "has no runs")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[5]}", "breaks the SARIF format")]
    public async Task BadLog_IsAnInputError(string log, string message)
    {
        _run.Write("bad.sarif", log);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("sarif", "bad.sarif"));
        Assert.Contains(message, _run.Error);
    }

    [Fact]
    public async Task CheckAndDiff_WriteLogsThatTheSdkReads()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
        _run.Write("privacy.json", SamplePolicy.Json);
        await _run.RunAsync("check", "--format", "sarif", "-o", "check.sarif");
        Result banned = Load("check.sarif").Runs.Single().Results.Single(result => result.RuleId == "PRIV0201");
        Assert.Equal(FailureLevel.Error, banned.Level);
        Assert.Equal("Domain/Patient.cs", banned.Locations.Single().PhysicalLocation.ArtifactLocation.Uri.OriginalString);
        _run.Write("empty.json", new Privacy.Model.InventoryDocument());
        await _run.RunAsync("diff", "empty.json", "privacy-inventory.json", "--format", "sarif", "-o", "diff.sarif");
        Assert.NotEmpty(Load("diff.sarif").Runs.Single().Results);
    }

    public void Dispose() => _run.Dispose();

    private SarifLog Load(string name) => SarifLog.Load(_run.PathOf(name));

    private async Task<string[]> FingerprintsAsync(string log)
    {
        _run.Write("build.sarif", log);
        await _run.RunAsync("sarif", "build.sarif", "-o", "out.sarif", "--root", _run.Folder);
        return Load("out.sarif").Runs.Single().Results.Select(result => result.PartialFingerprints["privacyFinding/v1"]).ToArray();
    }

    private string CompilerLog(int line)
    {
        string source = new Uri(_run.PathOf("src/Orders.cs")).AbsoluteUri;
        string Place(int at) => $$"""{"physicalLocation":{"artifactLocation":{"uri":"{{source}}"},"region":{"startLine":{{at}},"startColumn":5} } }""";
        string Leak(int at) => $$"""
            {"ruleId":"PRIV0301","ruleIndex":0,"level":"error","message":{"text":"ContactData.EmailAddress is written to a log"},
             "locations":[{{Place(at)}}],"relatedLocations":[{{Place(at - 2)}},{{Place(at - 1)}}]}
            """;
        return $$"""
            {"$schema":"http://json.schemastore.org/sarif-2.1.0","version":"2.1.0","runs":[{"results":[
              {{Leak(line)}},{{Leak(line + 7)}},
              {"ruleId":"CA2000","level":"warning","message":{"text":"Dispose objects"},"locations":[{{Place(3)}}]}],
             "tool":{"driver":{"name":"Microsoft (R) Visual C# Compiler","version":"5.9.0","rules":[
              {"id":"PRIV0301","shortDescription":{"text":"Personal data in a log message"},"defaultConfiguration":{"level":"error"},"properties":{"category":"Privacy.Leaks"} },
              {"id":"CA2000"}]} },"columnKind":"utf16CodeUnits"}]}
            """;
    }
}
