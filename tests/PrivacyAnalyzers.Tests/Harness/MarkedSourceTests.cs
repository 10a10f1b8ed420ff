namespace PrivacyAnalyzers.Tests.Harness;

public sealed class MarkedSourceTests
{
    [Fact]
    public void Marks_AreRemovedAndGiveSpans()
    {
        MarkedSource marked = MarkedSource.Parse("a({|PRIV0301:b{|PRIV0302,PRIV0303:c|}|})");

        Assert.Equal("a(bc)", marked.Text);
        Assert.Equal(
            ["PRIV0302 c", "PRIV0303 c", "PRIV0301 bc"],
            marked.Expected.Select(finding => $"{finding.Id} {marked.Text.Substring(finding.Span.Start, finding.Span.Length)}"));
    }

    [Fact]
    public void UnclosedMark_IsRefused() =>
        Assert.Throws<FormatException>(() => MarkedSource.Parse("{|PRIV0301:x"));

    [Fact]
    public void References_HoldTheLibraries()
    {
        string[] names = [.. References.All.Select(reference => Path.GetFileNameWithoutExtension(reference.Display)!)];

        Assert.Contains("Serilog", names);
        Assert.Contains("Microsoft.Extensions.Logging.Abstractions", names);
        Assert.Contains("NLog", names);
        Assert.Contains("log4net", names);
        Assert.Contains("OpenTelemetry", names);
        Assert.Contains("Microsoft.AspNetCore.Http.Abstractions", names);
        Assert.Contains("PrivacyAnnotations", names);
    }
}
