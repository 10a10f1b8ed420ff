using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Privacy.Model;

namespace PrivacyTool.Tests;

public sealed class DiffAndCheckTests : IDisposable
{
    private readonly ToolRun _run = new();

    [Fact]
    public async Task Diff_OfEqualInventories_IsSilentAndOk()
    {
        _run.Write("a.json", SampleInventory.Shop());
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("diff", "a.json", "a.json"));
        Assert.Equal("No change.\n", _run.Output);
    }

    [Fact]
    public async Task Diff_NewSpecialCategory_Fails()
    {
        WriteBeforeAndAfter();
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("diff", "before.json", "after.json"));
        Assert.Contains("blocker", _run.Output);
        Assert.Contains("SpecialCategory.Health", _run.Output);
        Assert.DoesNotContain('\u001b', _run.Output);
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("diff", "before.json", "after.json", "--fail-on", "never"));
    }

    [Fact]
    public async Task Diff_LessData_DoesNotFail()
    {
        WriteBeforeAndAfter();
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("diff", "after.json", "before.json"));
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("diff", "after.json", "before.json", "--fail-on", "info"));
    }

    [Fact]
    public async Task Diff_AsJson_IsForMachines()
    {
        WriteBeforeAndAfter();
        await _run.RunAsync("diff", "before.json", "after.json", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        JsonElement first = json.RootElement.GetProperty("changes")[0];
        Assert.Equal("blocker", first.GetProperty("severity").GetString());
        Assert.Equal("added", first.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Diff_AsMarkdown_IsForAPullRequest()
    {
        WriteBeforeAndAfter();
        await _run.RunAsync("diff", "before.json", "after.json", "--format", "md", "-o", "diff.md");
        string[] lines = _run.Read("diff.md").Split('\n');
        Assert.Equal("## Changes of personal data", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("| **blocker** | category added |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lock_ThenCheck_FindsNothingNew()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop() with { Exceptions = default });
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("lock"));
        Assert.DoesNotContain("Domain/Customer.cs", _run.Read("privacy.lock.json"));
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("check"));
        Assert.Equal("No finding.\n", _run.Output);
        Assert.Contains("no privacy.json", _run.Error);
    }

    [Fact]
    public async Task Lock_Again_LeavesTheFileAlone()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
        await _run.RunAsync("lock");
        DateTime written = File.GetLastWriteTimeUtc(_run.PathOf("privacy.lock.json"));
        await _run.RunAsync("lock");
        Assert.Equal("privacy.lock.json is up to date\n", _run.Error);
        Assert.Equal(written, File.GetLastWriteTimeUtc(_run.PathOf("privacy.lock.json")));
    }

    [Fact]
    public async Task Check_NewDataSinceTheLock_IsPriv0005()
    {
        InventoryDocument shop = SampleInventory.Shop();
        _run.Write("privacy.lock.json", InventoryLock.Of(shop with { Members = shop.Members.Take(4).ToEquatableArray() }));
        _run.Write("privacy-inventory.json", shop);
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("check", "--format", "json"));
        Assert.Contains(Findings(), finding => finding.Rule == "PRIV0005" && finding.Message.Contains("policy.version is still 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AgainstThePolicy_FindsWhatTheCompilerWould()
    {
        _run.Write("privacy.json", SamplePolicy.Json);
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("check", "--format", "json"));
        (string Rule, string Message)[] findings = Findings();
        Assert.Contains(findings, finding => finding is { Rule: "PRIV0201" } && finding.Message.StartsWith("Shop.Patient.Diagnosis", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Rule: "PRIV0102" } && finding.Message.StartsWith("Shop.Order.Note", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Rule: "PRIV0403" } && finding.Message.Contains("Research", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Rule: "PRIV0501" } && finding.Message.StartsWith("Lab ", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Rule: "PRIV0301" } && finding.Message.Contains("expired on 2020-01-31", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("CardProcessor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_FindingsCiteEntryAndClause()
    {
        _run.Write("privacy.json", SamplePolicy.Json);
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
        await _run.RunAsync("check");
        Assert.Contains("(privacy.json prohibited[0], clause S2E.1)", _run.Output);
    }

    [Fact]
    public async Task Check_PurposeOutsideTheCategory_IsPriv0401()
    {
        _run.Write("privacy.json", SamplePolicy.Json);
        InventoryMember name = SampleInventory.Member("Customer", "Name", "IdentityData.FullName", "erase", ["DirectMarketing"], [], null);
        _run.Write("privacy-inventory.json", SampleInventory.Shop() with { Members = EquatableArray.Of(name), Processing = default });
        await _run.RunAsync("check", "--format", "json");
        Assert.Contains(Findings(), finding => finding.Rule == "PRIV0401");
    }

    [Fact]
    public async Task Check_RecipientInAnotherCountry_IsPriv0502()
    {
        _run.Write("privacy.json", SamplePolicy.Json);
        InventoryDocument shop = SampleInventory.Shop();
        InventoryRecipient moved = shop.Recipients[0] with { Countries = EquatableArray.Of("IN") };
        _run.Write("privacy-inventory.json", shop with { Recipients = EquatableArray.Of(moved) });
        await _run.RunAsync("check", "--format", "json");
        Assert.Contains(Findings(), finding => finding is { Rule: "PRIV0502" } && finding.Message.StartsWith("CardProcessor is in IN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CheckUpdate_RenewsTheSnapshotAndKeepsOtherAssemblies()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop() with { Exceptions = default });
        _run.Write("privacy.lock.json", new InventoryDocument { Assemblies = EquatableArray.Of(new InventoryAssembly("Other", null, null)) });

        Assert.Equal(ExitCode.Ok, await _run.RunAsync("check", "privacy-inventory.json", "--update", "--fail-on", "info", "--format", "json"));

        InventoryDocument snapshot = InventoryJson.Read(_run.Read("privacy.lock.json")).Document!;
        Assert.Contains(snapshot.Assemblies, row => row.Name == "Other");
        Assert.NotEmpty(snapshot.Members);
        Assert.DoesNotContain(Findings(), finding => finding.Rule == "PRIV0005");
    }

    [Fact]
    public async Task CheckUpdate_WithoutASnapshot_MakesOne()
    {
        _run.Write("privacy-inventory.json", SampleInventory.Shop());

        await _run.RunAsync("check", "privacy-inventory.json", "--update");

        Assert.Equal(
            InventoryJson.Write(InventoryLock.Of(SampleInventory.Shop())), _run.Read("privacy.lock.json"));
    }

    [Fact]
    public async Task Check_BrokenPolicy_IsReportedAtItsPlace()
    {
        _run.Write("privacy.json", "{\n  \"collected\": [{ \"category\": \"ContactData.EmailAdress\" }]\n}");
        _run.Write("privacy-inventory.json", SampleInventory.Shop() with { Exceptions = default });
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("check", "--format", "json"));
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        JsonElement first = json.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "PRIV0001");
        Assert.Contains("ContactData.EmailAddress", first.GetProperty("message").GetString());
        Assert.Equal(2, first.GetProperty("line").GetInt32());
    }

    public void Dispose() => _run.Dispose();

    private void WriteBeforeAndAfter()
    {
        InventoryDocument shop = SampleInventory.Shop();
        _run.Write("before.json", shop with { Members = shop.Members.Take(4).ToEquatableArray(), Processing = shop.Processing.Take(2).ToEquatableArray() });
        _run.Write("after.json", shop);
    }

    private (string Rule, string Message)[] Findings()
    {
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        return json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => (finding.GetProperty("rule").GetString()!, finding.GetProperty("message").GetString()!))
            .ToArray();
    }
}
