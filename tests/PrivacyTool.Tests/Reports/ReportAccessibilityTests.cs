using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PrivacyTool.Tests;

/// <summary>WCAG 2.2 A and AA as far as a machine can tell: names, roles, labels, contrast.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportAccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task EveryView_HasNoViolation(ColorScheme scheme)
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), scheme: scheme);
        foreach (string hash in OpenReport.Views.Append("#member/Shop.Domain/Shop.Patient.Diagnosis"))
        {
            await report.Page.EvaluateAsync("hash => location.hash = hash", hash);
            await Assertions.Expect(report.Page.Locator("#view-" + hash[1..].Split('/')[0])).ToBeVisibleAsync();
            AxeResult result = await report.Page.RunAxe();
            Assert.True(
                result.Violations.Length == 0,
                $"{hash} {scheme}: " + string.Join("; ", result.Violations.Select(violation =>
                    $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
        }
    }

    [Fact]
    public async Task NarrowScreen_DoesNotScrollSideways()
    {
        await using OpenReport report = await OpenReport.OfAsync(browser, SampleInventory.Shop(), "#members", width: 390);
        Assert.True(await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }
}
