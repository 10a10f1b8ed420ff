using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace PrivacyTool.Tests;

/// <summary>One Chromium for all browser tests. The machine's own browser is used; none is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        string executable = Environment.GetEnvironmentVariable("CHROMIUM_PATH")
            ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException(
                "No Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    internal async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light, int width = 1440)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
