using PrivacyAnalyzers.Rules.Prohibited;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Prohibited;

/// <summary>PRIV0205 and PRIV0206.</summary>
public sealed class MinimumAgeTests
{
    private const string Eighteen = """{"children": {"minimumAge": 18, "clauses": ["S9.1"]}, "prohibited": [{"category": "SpecialCategory.*", "clauses": ["S2E.6"]}]}""";

    [Fact]
    public Task OtherAge_Triggers() => Verify<MinimumAgeAnalyzer>.MessagesAsync(
        Condition("age < 13"),
        Eighteen,
        "PRIV0205: The minimum age here is 13, but the policy says 18 (privacy.json children, clause S9.1); use 18");

    [Theory]
    [InlineData("age < 16")]
    [InlineData("16 > age")]
    [InlineData("age >= 13")]
    [InlineData("age <= 12")]
    [InlineData("person.Age < 21")]
    [InlineData("person.Born > System.DateTime.Today.AddYears(-13)")]
    [InlineData("System.DateTime.Today.AddYears(-16) < person.Born")]
    [InlineData("person.Born.AddYears(16) > System.DateTime.Today")]
    public Task OtherAge_InEveryForm_Triggers(string condition) =>
        Verify<MinimumAgeAnalyzer>.CodeAsync(Condition("{|PRIV0205:" + condition + "|}"), Eighteen);

    [Theory]
    [InlineData("age < 18")]
    [InlineData("age >= 18")]
    [InlineData("age <= 17")]
    [InlineData("age > 65")]
    [InlineData("age < 0")]
    [InlineData("age == 13")]
    [InlineData("count < 13")]
    [InlineData("person.Born > System.DateTime.Today.AddYears(-18)")]
    [InlineData("person.Born > System.DateTime.Today.AddYears(-100)")]
    [InlineData("person.Joined > System.DateTime.Today.AddYears(-13)")]
    public Task PromisedAgeOrOtherComparison_DoesNotTrigger(string condition) =>
        Verify<MinimumAgeAnalyzer>.CodeAsync(Condition(condition), Eighteen);

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"children": {"minimumAge": null}}""")]
    public Task PolicyWithoutMinimumAge_DoesNotTrigger(string? policy) =>
        Verify<MinimumAgeAnalyzer>.CodeAsync(Condition("age < 13"), policy);

    [Fact]
    public Task TagOfSpecialCategory_Triggers() => Verify<InferredSpecialCategoryAnalyzer>.MessagesAsync(
        Tag("profile.Tags.Add(\"oncology-patient\")"),
        Eighteen,
        "PRIV0206: \"oncology-patient\" in Profile.Tags suggests SpecialCategory.Health (privacy.json prohibited[0], clause S2E.6); do not infer it");

    [Fact]
    public Task TagOfSpecialCategory_WithoutPolicy_CitesTheLaw() => Verify<InferredSpecialCategoryAnalyzer>.MessagesAsync(
        Tag("profile.Segment = \"Catholic families\""),
        null,
        "PRIV0206: \"Catholic families\" in Profile.Segment suggests SpecialCategory.Belief (GDPR Art. 9(1)); do not infer it");

    [Theory]
    [InlineData("profile.Tags.Add(\"outdoor\")")]
    [InlineData("profile.Notes.Add(\"oncology-patient\")")]
    [InlineData("profile.Segment = profile.Segment == \"diabetic\" ? \"a\" : \"b\"")]
    [InlineData("System.Console.WriteLine(\"oncology\")")]
    public Task OtherLiteral_DoesNotTrigger(string statement) =>
        Verify<InferredSpecialCategoryAnalyzer>.CodeAsync(Tag(statement), Eighteen);

    private static string Condition(string condition) => $$"""
        using System;
        using PrivacyAnnotations;
        public class Person
        {
            [PersonalData(DemographicData.Age)] public int Age { get; set; }
            [PersonalData(IdentityData.DateOfBirth)] public DateTime Born { get; set; }
            public DateTime Joined { get; set; }
            public static bool Check(Person person, int age, int count) => {{condition}};
        }
        """;

    private static string Tag(string statement) => $$"""
        using System.Collections.Generic;
        using PrivacyAnnotations;
        public class Profile
        {
            [PersonalData(InferredData.Profile)] public List<string> Tags { get; } = [];
            [PersonalData(InferredData.Profile)] public string? Segment { get; set; }
            public List<string> Notes { get; } = [];
            public static void Mark(Profile profile) { {{statement}}; }
        }
        """;
}
