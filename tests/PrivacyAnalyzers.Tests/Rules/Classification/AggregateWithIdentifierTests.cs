using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class AggregateWithIdentifierTests
{
    [Fact]
    public Task IdentifyingMember_Triggers() => Verify<AggregateWithIdentifierAnalyzer>.MessagesAsync(
        "using PrivacyAnnotations; [Aggregate] public record FeatureUse([PersonalData(ContactData.EmailAddress)] string Email, int Clicks);",
        null,
        "PRIV0104: FeatureUse is [Aggregate] but has Email, which is ContactData.EmailAddress; "
            + "a row about one person is personal data, so drop the identifier or the mark");

    [Fact]
    public Task GroupingByAnIdentifier_Triggers() => Verify<AggregateWithIdentifierAnalyzer>.MessagesAsync(
        Grouping("e.UserId"),
        null,
        "PRIV0104: FeatureUse is [Aggregate] but is made per Event.UserId, which is AccountData.UserId; "
            + "a row about one person is personal data, so drop the identifier or the mark");

    [Fact]
    public Task GroupingByACompositeKey_Triggers() => Verify<AggregateWithIdentifierAnalyzer>.CodeAsync(
        Grouping("new { e.Country, e.UserId }").Replace("new FeatureUse(g.Count())", "{|PRIV0104:new FeatureUse(g.Count())|}"));

    [Theory]
    [InlineData("e.Country")]
    [InlineData("e.Day")]
    public Task GroupingByOtherData_DoesNotTrigger(string key) =>
        Verify<AggregateWithIdentifierAnalyzer>.CodeAsync(Grouping(key));

    [Theory]
    [InlineData("[Aggregate] public record Use([PersonalData(ContactData.Country)] string Country, int Clicks);")]
    [InlineData("[Aggregate] public record Use([PersonalData(DemographicData.Age)] int Age, int Clicks);")]
    [InlineData("public record Use([PersonalData(ContactData.EmailAddress)] string Email, int Clicks);")]
    public Task OtherType_DoesNotTrigger(string type) =>
        Verify<AggregateWithIdentifierAnalyzer>.CodeAsync("using PrivacyAnnotations; " + type);

    private static string Grouping(string key) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using PrivacyAnnotations;
        [Aggregate] public record FeatureUse(int Clicks);
        public class Event
        {
            [PersonalData(AccountData.UserId)] public int UserId { get; set; }
            [PersonalData(ContactData.Country)] public string? Country { get; set; }
            public int Day { get; set; }
        }
        public static class Report
        {
            public static List<FeatureUse> Make(IEnumerable<Event> events) =>
                events.GroupBy(e => {{key}}).Select(g => new FeatureUse(g.Count())).ToList();
        }
        """;
}
