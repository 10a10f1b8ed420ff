using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Privacy.Model;
using PrivacyInventory.Reports;

namespace PrivacyTool.Tests;

public sealed class HtmlReportTests
{
    [Fact]
    public void SameInventory_SameBytes() =>
        Assert.Equal(Render(SampleInventory.Shop()), Render(SampleInventory.Shop()));

    [Fact]
    public void SecurityPolicy_AllowsExactlyTheInlineStyleAndScript()
    {
        IDocument page = Parse(SampleInventory.Shop());
        string policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains($"style-src '{HashOf(page.QuerySelector("style")!)}'", policy);
        Assert.Contains($"script-src '{HashOf(page.QuerySelector("script:not([type])")!)}'", policy);
        Assert.StartsWith("default-src 'none'", policy);
    }

    [Fact]
    public void Page_RefersToNothingOutside()
    {
        IDocument page = Parse(SampleInventory.Shop());
        string[] references = page.All
            .SelectMany(element => new[] { element.GetAttribute("src"), element.GetAttribute("href") })
            .OfType<string>()
            .ToArray();
        Assert.All(references, reference => Assert.Matches("^(#|data:)", reference));
        Assert.DoesNotContain(page.All, element => element.HasAttribute("style"));
    }

    [Fact]
    public void Data_ReadsBackAsJson()
    {
        using JsonDocument data = DataOf(SampleInventory.Shop());
        JsonElement member = data.RootElement.GetProperty("members")[0];
        string pooled = data.RootElement.GetProperty("strings")[member[1].GetInt32()].GetString()!;
        Assert.Equal("Shop.Customer", pooled);
        Assert.Equal(19, member.GetArrayLength());
        Assert.Equal("https://w3id.org/dpv/pd#EmailAddress",
            data.RootElement.GetProperty("categories").GetProperty("ContactData.EmailAddress").GetProperty("dpv").GetString());
    }

    [Fact]
    public void HostileNames_StayInTheData()
    {
        IDocument page = Parse(SampleInventory.Hostile());
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.DoesNotContain('\u202e', page.DocumentElement.OuterHtml);
        Assert.DoesNotContain('\u0007', page.DocumentElement.OuterHtml);
        using JsonDocument data = DataOf(SampleInventory.Hostile());
        Assert.Contains(
            data.RootElement.GetProperty("strings").EnumerateArray(),
            text => text.GetString()!.StartsWith("</script><img src=x onerror=alert(1)>[U+202E]gnp.exe[U+0007]", StringComparison.Ordinal));
    }

    [Fact]
    public void Map_LinksEveryStatedBox()
    {
        IDocument page = Parse(SampleInventory.Shop());
        string[] filters = page.QuerySelectorAll("#map a").Select(link => link.GetAttribute("data-filter")!).ToArray();
        Assert.Contains("Patient", filters);
        Assert.Contains("CardProcessor", filters);
        Assert.Contains("JP", filters);
        Assert.Single(page.QuerySelectorAll("#map .node.missing"));
    }

    [Fact]
    public void Map_FoldsTheLongTailOfAColumn()
    {
        InventoryDocument many = new()
        {
            Members = Enumerable.Range(0, 60).Select(index => SampleInventory.Member(
                "T", $"M{index}", $"Own.Category{index:D2}", "erase", ["Billing"], [], null)).ToEquatableArray(),
        };
        IDocument page = Parse(many);
        Assert.Equal(15, page.QuerySelectorAll("#map .node.category").Length);
        Assert.Contains(page.QuerySelectorAll("#map .node.category"), node => node.TextContent.Contains("Others", StringComparison.Ordinal));
    }

    [Fact]
    public void Overview_CountsGaps()
    {
        IDocument page = Parse(SampleInventory.Shop());
        string attention = page.QuerySelector("[aria-labelledby='h-attention']")!.TextContent;
        Assert.Contains("Lab: transfer outside the EEA without a stated mechanism", attention);
        Assert.Contains("Unknown: no country stated", attention);
        Assert.Contains("Research: no legal basis stated", attention);
        Assert.Contains("3 members without a retention period", attention);
        Assert.DoesNotContain("Mailer: transfer", attention);
    }

    [Fact]
    public void EmptyInventory_StillRenders()
    {
        IDocument page = Parse(new InventoryDocument());
        Assert.Contains("There is no personal data to draw.", page.Body!.TextContent);
    }

    private static string Render(InventoryDocument inventory)
    {
        StringWriter writer = new();
        HtmlReport.Write(inventory, "Privacy report", writer);
        return writer.ToString();
    }

    private static IDocument Parse(InventoryDocument inventory) => new HtmlParser().ParseDocument(Render(inventory));

    private static JsonDocument DataOf(InventoryDocument inventory) =>
        JsonDocument.Parse(Parse(inventory).GetElementById("data")!.TextContent);

    private static string HashOf(IElement element) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
}
