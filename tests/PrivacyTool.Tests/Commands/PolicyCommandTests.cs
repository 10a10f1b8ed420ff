using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Privacy.Model;
using PrivacyTool.Rules;

namespace PrivacyTool.Tests;

public sealed class PolicyCommandTests : IDisposable
{
    private readonly ToolRun _run = new();

    public PolicyCommandTests()
    {
        _run.Write("privacy.json", SamplePolicy.Json);
        _run.Write("privacy-inventory.json", SampleInventory.Shop());
    }

    [Fact]
    public async Task ExplainRule_PrintsItsPage()
    {
        string id = RulePages.Ids[0];
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("explain", id.ToLowerInvariant()));
        Assert.StartsWith($"# {id}: ", _run.Output);
        Assert.Equal(_run.Output.Split('\n')[0], $"# {id}: {RulePages.TitleOf(id)}");
    }

    [Fact]
    public async Task ExplainUnknownRule_ListsTheRules()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("explain", "PRIV9999"));
        Assert.Contains(RulePages.Ids[0], _run.Error);
    }

    [Fact]
    public async Task ExplainMember_SaysWhyWhichEntryWhichClause()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("explain", "Customer.Email"));
        Assert.Contains("ContactData.EmailAddress: E-mail address of a person (personal, GDPR Art. 4(1)", _run.Output);
        Assert.Contains("announces ContactData.EmailAddress (privacy.json collected[0], clause S2.6)", _run.Output);
        Assert.Contains("DirectMarketing, LegitimateInterests (privacy.json purposes[2], clause S3.24)", _run.Output);
        Assert.Contains("Mailer, IE (privacy.json recipients[1], clause S4.10)", _run.Output);
    }

    [Fact]
    public async Task PolicyOfTheInput_IsTakenBeforeThatOfTheCallersFolder()
    {
        _run.Write("shop/privacy.json", SamplePolicy.Json);
        _run.Write("privacy.json", "{}");
        Assert.Equal(ExitCode.Input, await _run.RunAsync("clauses"));
        _run.Write("shop/privacy-inventory.json", SampleInventory.Shop());
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("clauses", "shop"));
        Assert.Contains("S2.6", _run.Output);
    }

    [Fact]
    public async Task InputsUnderSeveralPolicies_LeaveTheChoiceToTheCallersFolder()
    {
        _run.Write("shop/privacy.json", SamplePolicy.Json);
        _run.Write("shop/privacy-inventory.json", SampleInventory.Shop());
        _run.Write("desk/privacy.json", SamplePolicy.Json);
        _run.Write("desk/privacy-inventory.json", SampleInventory.Shop());
        _run.Write("privacy.json", "{}");
        Assert.Equal(ExitCode.Input, await _run.RunAsync("clauses", "shop", "desk"));
    }

    [Fact]
    public async Task ExplainBannedMember_SaysSo()
    {
        await _run.RunAsync("explain", "Diagnosis");
        Assert.Contains("bans SpecialCategory.* (privacy.json prohibited[0], clause S2E.1)", _run.Output);
        Assert.Contains("forbidden: an error at compile time", _run.Output);
        Assert.Contains("PRIV0601 until 2999-12-31: Study runs", _run.Output);
    }

    [Fact]
    public async Task ExplainUnknownMember_SuggestsNearNames()
    {
        Assert.Equal(ExitCode.Findings, await _run.RunAsync("explain", "Client.email"));
        Assert.Contains("did you mean Shop.Customer.Email?", _run.Error);
    }

    [Fact]
    public async Task Notice_HasEverySectionAndTheLint()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("notice", "privacy-inventory.json"));
        string[] headings = _run.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            [
                "## Who is responsible", "## What we collect", "## Why we use it and on what legal basis",
                "## Who receives it, and where", "## Cookies", "## How long we keep it", "## Your rights",
                "## Policy lint (not for publication)",
            ],
            headings);
        Assert.Contains("- Controller: Shop Ltd", _run.Output);
        Assert.Contains("| CardProcessor | Processor | US | Standard contractual clauses", _run.Output);
        Assert.Contains("| default | **not stated in the policy** |", _run.Output);
        Assert.Contains("**PRIV0201** error", _run.Output);
    }

    [Fact]
    public async Task Notice_WithoutPolicy_IsAnInputError()
    {
        File.Delete(_run.PathOf("privacy.json"));
        Assert.Equal(ExitCode.Input, await _run.RunAsync("notice"));
        Assert.Contains("no privacy.json", _run.Error);
    }

    [Fact]
    public async Task Clauses_ShowEntriesRulesOutputsAndRows()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("clauses", "privacy-inventory.json", "--format", "json"));
        JsonElement clause = Clause("S2.6");
        Assert.Equal(2, clause.GetProperty("entries").GetArrayLength());
        Assert.Contains("PRIV0102", clause.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Contains("ropa", clause.GetProperty("outputs").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(5, clause.GetProperty("members").GetInt32());
    }

    [Fact]
    public async Task Clauses_OfTheText_ShowWhatNothingServes()
    {
        _run.Write("clauses.md", "| S2.6 | 3 | text |\n| S9.9b | 4 | text |\nS10.1 plain line\nno clause here\n");
        await _run.RunAsync("clauses", "--text", "clauses.md", "--format", "json");
        Assert.Equal(0, Clause("S9.9b").GetProperty("entries").GetArrayLength());
        Assert.Equal(0, Clause("S10.1").GetProperty("entries").GetArrayLength());
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        string[] order = json.RootElement.GetProperty("clauses").EnumerateArray().Select(row => row.GetProperty("clause").GetString()!).ToArray();
        Assert.True(Array.IndexOf(order, "S2.6") < Array.IndexOf(order, "S2.10"));
    }

    [Fact]
    public async Task Clauses_OfARecord_SayWhyNoCompilerChecksThem()
    {
        _run.Write("clauses.json", """
            {"clauses": [
              {"clause": "S8.1", "reason": "What others do.", "recordedAs": "recipients[]"},
              {"clause": "S8.2", "rules": ["PRIV0301", "PRIV9999"]}
            ]}
            """);
        await _run.RunAsync("clauses", "--text", "clauses.json", "--format", "json");

        Assert.Equal("What others do.", Clause("S8.1").GetProperty("reason").GetString());
        Assert.False(Clause("S8.1").GetProperty("served").GetBoolean());
        Assert.Equal(["PRIV0301"], Clause("S8.2").GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.True(Clause("S8.2").GetProperty("served").GetBoolean());
    }

    [Fact]
    public async Task Clauses_NameOnlyRulesThatThisVersionHas()
    {
        await _run.RunAsync("clauses", "--format", "json");

        using JsonDocument json = JsonDocument.Parse(_run.Output);
        Assert.All(
            json.RootElement.GetProperty("clauses").EnumerateArray()
                .SelectMany(row => row.GetProperty("rules").EnumerateArray()),
            rule => Assert.True(PrivacyTool.Rules.RulePages.Exists(rule.GetString()!), rule.GetString()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"clauses": [{}]}""")]
    public async Task Clauses_OfABrokenRecord_AreAnInputError(string record)
    {
        _run.Write("clauses.json", record);
        Assert.Equal(ExitCode.Input, await _run.RunAsync("clauses", "--text", "clauses.json"));
        Assert.Contains("clauses.json", _run.Error);
    }

    [Fact]
    public async Task Init_GivesAPolicyThatReadsAndStatesOnlyWhatCodeSays()
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("init", "privacy-inventory.json", "-o", "new.json"));
        PolicyReadResult read = PolicyReader.Read("new.json", _run.Read("new.json"));
        Assert.DoesNotContain(read.Errors, error => error.Kind == PolicyErrorKind.Invalid);
        PrivacyPolicy policy = read.Policy!;
        Assert.Equal(["Billing", "Correspondence"], policy.FindCollected("IdentityData.FullName")!.Purposes!.Value);
        Assert.Null(policy.FindPurpose("Billing")!.LegalBasis);
        Assert.Equal(["US"], policy.FindRecipient("CardProcessor")!.Countries!.Value);
        Assert.NotNull(policy.FindRetention("orders"));
        Assert.Contains("// usually Contract", _run.Read("new.json"));
    }

    [Fact]
    public async Task Init_SuggestsUnannotatedMembersByName()
    {
        InventoryDocument inventory = new() { Assemblies = EquatableArray.Of(new InventoryAssembly("App", null, null)) };
        AssemblyWithInventory.Write(_run.PathOf("out/App.dll"), inventory, ("App.Customer", "EmailAddress"), ("App.Widget", "Color"));
        await _run.RunAsync("init", "out", "-o", "-");
        Assert.Contains("// by name ContactData.EmailAddress: App.Customer.EmailAddress", _run.Output);
        Assert.DoesNotContain("Color", _run.Output);
    }

    [Fact]
    public async Task Init_DoesNotReplaceAPolicy()
    {
        Assert.Equal(ExitCode.Input, await _run.RunAsync("init", "privacy-inventory.json"));
        Assert.Equal(SamplePolicy.Json, _run.Read("privacy.json"));
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("init", "privacy-inventory.json", "--force"));
        Assert.NotEqual(SamplePolicy.Json, _run.Read("privacy.json"));
    }

    public void Dispose() => _run.Dispose();

    private JsonElement Clause(string id)
    {
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        return json.RootElement.GetProperty("clauses").EnumerateArray()
            .Single(row => row.GetProperty("clause").GetString() == id).Clone();
    }
}
