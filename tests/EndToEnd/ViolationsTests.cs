namespace EndToEnd;

public sealed class ViolationsTests(ViolationsBuild build) : IClassFixture<ViolationsBuild>
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.Path("samples", "OpusViolations"), "PRIV*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Build_EndsWellAndNamesTheInventory()
    {
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("AD0001", build.Output);
        Assert.Contains("privacy-inventory.json", build.Output);
        Assert.True(File.Exists(Repository.Path(
            "samples", "OpusViolations", "bin", "Debug", "net10.0", "privacy-inventory.json")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsReportedByTheRuleItIsNamedAfter(string file) =>
        Assert.Contains((file, file[..8]), build.Findings);

    [Theory]
    [InlineData("PRIV0001")]
    [InlineData("PRIV0002")]
    [InlineData("PRIV0004")]
    [InlineData("PRIV0006")]
    public void BrokenPolicyEntry_IsReportedInsideTheFile(string id) =>
        Assert.Contains(("privacy.json", id), build.Findings);

    [Fact]
    public void TheModel_IsClean() =>
        Assert.DoesNotContain(build.Findings, finding => finding.File == "Customer.cs");
}
