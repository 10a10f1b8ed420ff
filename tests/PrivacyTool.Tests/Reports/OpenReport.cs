using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Privacy.Model;
using PrivacyInventory.Reports;

namespace PrivacyTool.Tests;

/// <summary>A report written to a temporary file and opened in the browser; collects every error and request.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly string _path;

    private OpenReport(string path, IPage page)
    {
        _path = path;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Errors.Add(message.Text);
        };
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Requests.Add(request.Url);
        };
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<OpenReport> OfAsync(
        Browser browser, InventoryDocument inventory, string hash = "", ColorScheme scheme = ColorScheme.Light, int width = 1440)
    {
        string path = Path.Combine(Path.GetTempPath(), $"privacy-report-{Guid.NewGuid():N}.html");
        using (StreamWriter writer = new(path))
            HtmlReport.Write(inventory, "Privacy report", writer);
        OpenReport report = new(path, await browser.NewPageAsync(scheme, width));
        await report.Page.GotoAsync("file://" + path + hash);
        return report;
    }

    public static string[] Views { get; } =
        ["#overview", "#members", "#processing", "#recipients", "#retention", "#exceptions", "#sinks", "#assemblies"];

    public ILocator Rows(string view) => Page.Locator($"#view-{view} tbody tr");

    public ILocator Search(string view) => Page.Locator($"#{view}-search");

    public Task ExpectRowsAsync(string view, int count) => Assertions.Expect(Rows(view)).ToHaveCountAsync(count);

    public async Task VisitEveryViewAsync()
    {
        foreach (string hash in Views)
        {
            await Page.Locator($"nav.views a[href='{hash}']").ClickAsync();
            await Assertions.Expect(Page.Locator("#view-" + hash[1..])).ToBeVisibleAsync();
        }

        await Page.Locator("nav.views a[href='#members']").ClickAsync();
        await Rows("members").First.Locator("a").ClickAsync();
        await Assertions.Expect(Page.Locator("#view-member")).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        File.Delete(_path);
    }
}
