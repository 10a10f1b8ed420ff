using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Privacy.Model;

namespace PrivacyTool.Tests;

/// <summary>Names from inventories that try to act on a terminal, a table or a document.</summary>
public sealed class HostileNameTests : IDisposable
{
    private const string Escape = "\u001b[31mred\u001b]0;title\u0007";

    private readonly ToolRun _run = new();

    public HostileNameTests()
    {
        InventoryDocument hostile = SampleInventory.Hostile();
        InventoryMember escaping = SampleInventory.Member(Escape, "[bold]Markup[/]", Escape, "erase", [Escape], [Escape], null);
        _run.Write("privacy-inventory.json", hostile with { Members = hostile.Members.Append(escaping).ToEquatableArray() });
        _run.Write("empty.json", new InventoryDocument());
        _run.Write("privacy.json", SamplePolicy.Json);
    }

    [Theory]
    [InlineData("diff", "empty.json", "privacy-inventory.json", "--fail-on", "never")]
    [InlineData("diff", "empty.json", "privacy-inventory.json", "--fail-on", "never", "--format", "md")]
    [InlineData("check", "--fail-on", "never")]
    [InlineData("explain", "[bold]Markup[/]")]
    [InlineData("clauses", "privacy-inventory.json")]
    [InlineData("notice", "privacy-inventory.json")]
    [InlineData("init", "privacy-inventory.json", "-o", "-")]
    [InlineData("report", "-o", "-")]
    [InlineData("export", "--as", "ropa.md", "-o", "-")]
    [InlineData("export", "--as", "fides-dataset.yml", "-o", "-")]
    public async Task Output_HasNoControlCharacter(params string[] arguments)
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync(arguments));
        Assert.NotEqual("", _run.Output);
        Assert.DoesNotContain(_run.Output + _run.Error, character => character != '\n' && character != '\r' && char.IsControl(character));
        Assert.DoesNotContain('\u202e', _run.Output);
    }

    [Fact]
    public async Task Markup_IsShownAsItStands()
    {
        await _run.RunAsync("explain", "[bold]Markup[/]");
        Assert.Contains("[bold]Markup[/]", _run.Output);
    }

    [Theory]
    [InlineData("diff", "empty.json", "privacy-inventory.json", "--fail-on", "never", "--format", "json")]
    [InlineData("check", "--fail-on", "never", "--format", "json")]
    [InlineData("check", "--fail-on", "never", "--format", "sarif")]
    [InlineData("clauses", "--format", "json")]
    [InlineData("explain", "[bold]Markup[/]", "--format", "json")]
    public async Task Json_IsWellFormed(params string[] arguments)
    {
        Assert.Equal(ExitCode.Ok, await _run.RunAsync(arguments));
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Skeleton_ReadsBackWithEveryName()
    {
        InventoryMember member = SampleInventory.Member("T", "M", "Own.Category", "erase", ["a} // b", "c\"], //"], ["*/ x"], null);
        _run.Write("one.json", new InventoryDocument { Members = EquatableArray.Of(member) });
        Assert.Equal(ExitCode.Ok, await _run.RunAsync("init", "one.json", "-o", "new.json"));
        PrivacyPolicy policy = PolicyReader.Read("new.json", _run.Read("new.json")).Policy!;
        Assert.Equal(["a} // b", "c\"], //"], policy.Purposes.Select(purpose => purpose.Id));
        Assert.Equal(["*/ x"], policy.Recipients.Select(recipient => recipient.Id));
    }

    [Fact]
    public async Task HostilePathArgument_IsShownVisibly()
    {
        Assert.Equal(ExitCode.Input, await _run.RunAsync("merge", "no\u001b[2Jfile"));
        Assert.DoesNotContain('\u001b', _run.Error);
    }

    public void Dispose() => _run.Dispose();
}
