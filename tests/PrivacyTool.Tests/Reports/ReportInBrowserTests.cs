using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace PrivacyTool.Tests;

[Collection(BrowserTests.Name)]
public sealed class ReportInBrowserTests(Browser browser)
{
    [Fact]
    public async Task Opening_LoadsNothingAndLogsNoError()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop());
        await report.VisitEveryViewAsync();
        Assert.Empty(report.Errors);
        Assert.Empty(report.Requests);
    }

    [Fact]
    public async Task Search_KeepsRowsWithEveryTerm()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        await report.Search("members").FillAsync("mailer EMAIL");
        await report.ExpectRowsAsync("members", 1);
        Assert.Contains("Customer.Email", await report.Rows("members").First.InnerTextAsync());
    }

    [Fact]
    public async Task Processing_ShowsWhereItHappens()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#processing");
        string text = await report.Page.Locator("#view-processing tbody").InnerTextAsync();
        Assert.Contains("discloses", text);
        Assert.DoesNotContain("[object", text);
    }

    [Fact]
    public async Task EveryView_ShowsTextAndNoObject()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop());
        foreach (string hash in OpenReport.Views)
        {
            await report.Page.Locator($"nav.views a[href='{hash}']").ClickAsync();
            Assert.DoesNotContain("[object", await report.Page.Locator("main").InnerTextAsync());
        }
    }

    [Fact]
    public async Task Search_WithoutMatch_SaysSo()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        await report.Search("members").FillAsync("nothing-like-this");
        await report.ExpectRowsAsync("members", 0);
        Assert.True(await report.Page.GetByText("No row matches.").IsVisibleAsync());
    }

    [Fact]
    public async Task HeaderButton_SortsBothWays()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        ILocator header = report.Page.Locator("#view-members thead").GetByRole(AriaRole.Button, new() { Name = "Category" });
        await header.ClickAsync();
        Assert.Contains("ContactData", await report.Rows("members").First.InnerTextAsync());
        await header.ClickAsync();
        Assert.Contains("UnstructuredData", await report.Rows("members").First.InnerTextAsync());
        Assert.Equal(1, await report.Page.Locator("#view-members th[aria-sort=descending]").CountAsync());
    }

    [Theory]
    [InlineData("members", "special", 1)]
    [InlineData("members", "transfer", 2)]
    [InlineData("members", "gap", 3)]
    [InlineData("members", "purposeless", 1)]
    [InlineData("recipients", "unsafe", 1)]
    [InlineData("exceptions", "expired", 1)]
    public async Task Chip_FiltersRows(string view, string chip, int rows)
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#" + view);
        await report.Page.Locator($"#view-{view} [data-chip={chip}]").ClickAsync();
        await report.ExpectRowsAsync(view, rows);
    }

    [Fact]
    public async Task Facet_ThenClear_RestoresRows()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        await report.Page.Locator("#view-members [data-facet=purpose]").SelectOptionAsync("=Billing");
        await report.ExpectRowsAsync("members", 2);
        await report.Page.Locator("#view-members").GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        await report.ExpectRowsAsync("members", 5);
    }

    [Fact]
    public async Task MapBox_OpensTheFilteredTable()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop());
        await report.Page.Locator("#map a[data-filter='SpecialCategory.Health']").FocusAsync();
        Assert.True(await report.Page.Locator("#map.focus .flow.lit").CountAsync() >= 3);
        await report.Page.Keyboard.PressAsync("Enter");
        await report.ExpectRowsAsync("members", 1);
        Assert.Contains("Patient.Diagnosis", await report.Rows("members").First.InnerTextAsync());
    }

    [Fact]
    public async Task MemberLink_OpensItsPage()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        await report.Page.GetByRole(AriaRole.Link, new() { Name = "Patient.Diagnosis" }).ClickAsync();
        Assert.Equal("Shop.Patient.Diagnosis", await report.Page.Locator("#h-member").InnerTextAsync());
        string body = await report.Page.Locator("#member-body").InnerTextAsync();
        Assert.Contains("no legal basis stated", body);
        Assert.Contains("PRIV0601: Study runs", body);
        Assert.Contains("Domain/Patient.cs:12", body);
        Assert.Equal("h-member", await report.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task ManyRows_OnlyOnePageIsInTheDocument()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.OfSize(50_000), "#members");
        await report.ExpectRowsAsync("members", 50);
        await report.Page.Locator("#view-members .pager").GetByRole(AriaRole.Button, new() { Name = "Last" }).ClickAsync();
        Assert.Contains("Type04999.Member9", await report.Rows("members").Last.InnerTextAsync());
        await report.Search("members").FillAsync("Type04321.Member7");
        await report.ExpectRowsAsync("members", 1);
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task HostileNames_StayText()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Hostile());
        bool dialog = false;
        report.Page.Dialog += (_, opened) => dialog = true;
        await report.VisitEveryViewAsync();
        Assert.False(dialog);
        Assert.Equal(0, await report.Page.Locator("img").CountAsync());
        Assert.Equal(2, await report.Page.Locator("script").CountAsync());
        Assert.DoesNotContain('\u202e', await report.Page.Locator("body").InnerTextAsync());
        Assert.Empty(report.Errors);
    }

    [Fact]
    public async Task Print_ShowsEveryRowOfEveryTable()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.OfSize(120));
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await report.ExpectRowsAsync("members", 120);
        Assert.True(await report.Page.Locator("#view-recipients table").IsVisibleAsync());
        Assert.False(await report.Page.Locator("nav.views").IsVisibleAsync());
    }

    [Fact]
    public async Task ThemeButton_SwitchesColours()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop());
        string Background() => "getComputedStyle(document.body).backgroundColor";
        string before = await report.Page.EvaluateAsync<string>(Background());
        await report.Page.Locator("#theme").ClickAsync();
        await report.Page.Locator("#theme").ClickAsync();
        Assert.Equal("dark", await report.Page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.NotEqual(before, await report.Page.EvaluateAsync<string>(Background()));
    }

    [Fact]
    public async Task Download_QuotesFormulas()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Hostile(), "#members");
        IDownload download = await report.Page.RunAndWaitForDownloadAsync(() =>
            report.Page.Locator("#view-members").GetByRole(AriaRole.Button, new() { Name = "Save rows as CSV" }).ClickAsync());
        string csv = await System.IO.File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.Contains("\"'+1-Category\"", csv);
        Assert.Contains("\"'=1+1: period not stated\"", csv);
    }

    [Fact]
    public async Task Tab_ReachesSearchAndRows()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members");
        await report.Search("members").FocusAsync();
        bool reached = false;
        for (int press = 0; press < 40 && !reached; press++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            reached = await report.Page.EvaluateAsync<bool>("document.activeElement.matches('tbody a')");
        }

        Assert.True(reached);
    }
}
