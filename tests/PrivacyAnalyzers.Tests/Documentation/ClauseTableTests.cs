using System.Text.Json;
using DocumentationGenerator;

namespace PrivacyAnalyzers.Tests.Documentation;

public sealed class ClauseTableTests
{
    private static readonly IReadOnlyList<Clause> Clauses = ClauseTable.Read(RulePage.Root);

    [Fact]
    public void EveryClause_IsThereOnce()
    {
        Assert.Equal(232, Clauses.Count);
        Assert.Equal(232, Clauses.Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void EveryClause_IsServedOrRecordedOrOpen() => Assert.All(Clauses, clause =>
    {
        Assert.Equal(clause.Check == "no", clause.Reason is not null);
        Assert.True(
            clause.Reason is not null || clause.Rules.Count > 0 || clause.Open.Any(IsRule),
            $"{clause.Id} has neither a rule nor a reason.");
    });

    [Fact]
    public void EveryNamedRule_HasADescriptor() => Assert.All(
        Clauses.SelectMany(clause => clause.Rules),
        rule => Assert.Contains(RuleTable.Rules, descriptor => descriptor.Id == rule));

    [Fact]
    public void EveryRecordedPlace_IsAKeyOfThePolicyOrTheInventory()
    {
        string schema = File.ReadAllText(Path.Combine(RulePage.Root, "schema", "privacy.schema.json"));
        foreach (string place in Clauses.Select(clause => clause.RecordedAs).OfType<string>().SelectMany(text => text.Split(", ")))
        {
            if (place == "exceptions of the inventory")
                continue;
            foreach (string key in place.Split('.'))
                Assert.Contains($"\"{key.Split('[')[0]}\"", schema, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ClausesOfTheSamplesPolicy_AreClausesOfTheText()
    {
        string policy = File.ReadAllText(Path.Combine(RulePage.Root, "samples", "OpusPlatform", "privacy.json"));
        using JsonDocument json = JsonDocument.Parse(
            policy, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        HashSet<string> known = [.. Clauses.Select(clause => clause.Id)];
        Assert.All(CitedIn(json.RootElement), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Page_IsUpToDate() => Assert.Equal(
        ClauseTable.Render(RulePage.Root),
        File.ReadAllText(Path.Combine(RulePage.Root, ClauseTable.Page)),
        ignoreLineEndingDifferences: true);

    private static bool IsRule(string name) => name.StartsWith("PRIV", StringComparison.Ordinal);

    private static IEnumerable<string> CitedIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "clauses"
            ? property.Value.EnumerateArray().Select(id => id.GetString()!)
            : CitedIn(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(CitedIn),
        _ => [],
    };
}
