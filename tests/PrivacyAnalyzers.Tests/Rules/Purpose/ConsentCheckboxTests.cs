using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>PRIV0407 in Razor pages.</summary>
public sealed class ConsentCheckboxTests
{
    [Fact]
    public async Task CheckedConsent_Triggers()
    {
        Diagnostic finding = Assert.Single(
            await AnalyzeAsync("<form>\n  <input type=\"checkbox\" checked asp-for=\"Newsletter\">\n</form>"));

        Assert.Equal(
            "Newsletter is consent and has a checkbox that is checked from the start; consent is opt-in: start without it and "
                + "let the person give it",
            finding.GetMessage());
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        Assert.Equal(("Pages/SignUp.cshtml", 1, 2), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Theory]
    [InlineData("<input checked=\"checked\" type='checkbox' name='marketingConsent' />")]
    [InlineData("<INPUT TYPE=checkbox CHECKED NAME=optIn>")]
    [InlineData("<input type=\"checkbox\" checked=\"@true\" @bind=\"Model.MarketingConsent\" />")]
    [InlineData("<input type=\"checkbox\" id=\"newsletter\" checked=\"\"/><input type=\"checkbox\" name=\"terms\" checked/>")]
    [InlineData("<!-- news --> <input type=\"checkbox\" title=\"a > b\" checked asp-for=\"Form.HasConsented\" />")]
    public async Task CheckedConsent_InEveryForm_Triggers(string page) => Assert.Single(await AnalyzeAsync(page));

    [Theory]
    [InlineData("<input type=\"checkbox\" asp-for=\"Newsletter\">")]
    [InlineData("<input type=\"checkbox\" checked=\"@Model.Newsletter\" asp-for=\"Newsletter\">")]
    [InlineData("<input type=\"checkbox\" checked asp-for=\"Unsubscribe\">")]
    [InlineData("<input type=\"checkbox\" checked name=\"RememberMe\">")]
    [InlineData("<input type=\"radio\" checked name=\"Newsletter\">")]
    [InlineData("<!-- <input type=\"checkbox\" checked asp-for=\"Newsletter\"> -->")]
    [InlineData("@* <input type=\"checkbox\" checked asp-for=\"Newsletter\"> *@")]
    [InlineData("<inputs type=\"checkbox\" checked asp-for=\"Newsletter\">")]
    [InlineData("<input type=\"checkbox\" checked")]
    [InlineData("<input type=\"checkbox\" checked asp-for=\"")]
    [InlineData("<input = = \"")]
    [InlineData("<!-- ")]
    public async Task OtherMarkup_DoesNotTrigger(string page) => Assert.Empty(await AnalyzeAsync(page));

    [Fact]
    public async Task OtherFile_DoesNotTrigger() => Assert.Empty(
        await AnalyzeAsync("<input type=\"checkbox\" checked asp-for=\"Newsletter\">", "readme.md"));

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string page, string path = "Pages/SignUp.cshtml") =>
        TestProject.Of("class C;").WithFile(path, page).AnalyzeAsync(new ConsentCheckboxAnalyzer());
}
