using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

public sealed class UnresolvedApiTests
{
    private const string Code = "namespace Acme; public static class Audit { public static void Write(string text) { } }";

    [Theory]
    [InlineData("M:Acme.Audit.Writ(System.String)")]
    [InlineData("M:Acme.Audit.Write(System.Int32)")]
    public async Task WrongId_Triggers(string id)
    {
        Diagnostic finding = Assert.Single(await Verify<UnresolvedApiAnalyzer>.FindingsAsync(Code, Policy(id)));

        Assert.Equal("PRIV0001", finding.Id);
        Assert.Contains(id, finding.GetMessage());
        Assert.Equal("privacy.json", finding.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("M:Acme.Audit.Write(System.String)")]
    [InlineData("M:Elsewhere.Audit.Write(System.String)")]
    [InlineData("T:Elsewhere.Audit")]
    public async Task KnownOrForeignId_DoesNotTrigger(string id) =>
        Assert.Empty(await Verify<UnresolvedApiAnalyzer>.FindingsAsync(Code, Policy(id)));

    private static string Policy(string id) => $$"""{ "sinks": [ { "id": "{{id}}", "kind": "Log" } ] }""";
}
