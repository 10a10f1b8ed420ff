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

    [Fact]
    public Task MemberNamedLikeAnIdentifier_Triggers() => Verify<AggregateWithIdentifierAnalyzer>.MessagesAsync(
        "using PrivacyAnnotations; [Aggregate] public record FeatureUse(string Email, int Clicks);",
        null,
        "PRIV0104: FeatureUse is [Aggregate] but has Email, which looks like ContactData.EmailAddress; "
            + "a row about one person is personal data, so drop the identifier or the mark");

    [Theory]
    [InlineData("yield return new Use({|PRIV0104:events[0].Mail|}, 1);")]
    [InlineData("string key = events[0].Mail.ToLowerInvariant(); yield return new Use({|PRIV0104:key|}, 1);")]
    [InlineData("foreach (var u in events.Select(e => new Use({|PRIV0104:e.Mail|}, 1))) yield return u;")]
    [InlineData("foreach (var g in events.GroupBy(e => e.Mail)) yield return new Use({|PRIV0104:g.Key|}, g.Count());")]
    [InlineData("foreach (var g in events.GroupBy(e => e.Mail)) yield return {|PRIV0104:new Use(\"\", g.Count())|};")]
    [InlineData("var groups = events.Where(e => e.Day > 0).GroupBy(e => e.Mail).OrderBy(g => g.Count()); foreach (var u in groups.Select(g => {|PRIV0104:new Use(\"\", g.Count())|})) yield return u;")]
    [InlineData("foreach (var u in from e in events group e by e.Mail into g select new Use({|PRIV0104:g.Key|}, g.Count())) yield return u;")]
    [InlineData("foreach (var n in events.GroupBy(e => e.Mail).Select(g => g.Count())) yield return {|PRIV0104:new Use(\"\", n)|};")]
    [InlineData("var use = new Use(\"\", 1); use.Key = {|PRIV0104:events[0].Mail|}; yield return use;")]
    public Task IdentifierThroughCode_Triggers(string statements) =>
        Verify<AggregateWithIdentifierAnalyzer>.CodeAsync(InMethod(statements));

    [Theory]
    [InlineData("yield return new Use(events[0].Country, 1);")]
    [InlineData("yield return new Use(\"all\", events.Select(e => e.Mail).Distinct().Count());")]
    [InlineData("foreach (var g in events.GroupBy(e => e.Day)) yield return new Use(g.Key.ToString(), g.Count());")]
    public Task NoIdentifierThroughCode_DoesNotTrigger(string statements) =>
        Verify<AggregateWithIdentifierAnalyzer>.CodeAsync(InMethod(statements));

    private static string InMethod(string statements) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using PrivacyAnnotations;
        [Aggregate] public record Use(string Key, int Clicks) { public string Key { get; set; } = Key; }
        public class Event
        {
            [PersonalData(ContactData.EmailAddress)] public string Mail { get; set; } = "";
            [PersonalData(ContactData.Country)] public string Country { get; set; } = "";
            public int Day { get; set; }
        }
        public static class Report
        {
            public static IEnumerable<Use> Make(List<Event> events) { {{statements}} }
        }
        """;

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
