using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class SourceNotDeclaredTests
{
    private const string Policy = """
        {
          "collected": [{"category": "DemographicData.MaritalStatus", "sources": ["Direct"], "clauses": ["S2.8"]}, {"category": "DemographicData.Gender"}, {"category": "CommercialData.Interests", "sources": ["SocialPlatform"]}],
          "recipients": [{"id": "SocialPlatforms", "members": ["LinkedIn"]}]
        }
        """;

    [Fact]
    public Task OtherSource_Triggers() => Verify<SourceNotDeclaredAnalyzer>.MessagesAsync(
        Member("[PersonalData(DemographicData.MaritalStatus), DataSource(DataSource.Direct, DataSource.ThirdParty)]"),
        Policy,
        "PRIV0106: Person.Value takes DemographicData.MaritalStatus from \"ThirdParty\", but its declared sources are Direct "
            + "(privacy.json collected[0], clause S2.8); change the source or the policy");

    [Fact]
    public Task AssignmentFromARecipient_Triggers() => Verify<SourceNotDeclaredAnalyzer>.MessagesAsync(
        Assignment("DemographicData.MaritalStatus", "(await client.GetProfileAsync()).Status"),
        Policy,
        "PRIV0106: Person.Value takes DemographicData.MaritalStatus from recipient \"LinkedIn\", but its declared sources are Direct "
            + "(privacy.json collected[0], clause S2.8); change the source or the policy");

    [Theory]
    [InlineData("[PersonalData(DemographicData.MaritalStatus), DataSource(DataSource.Direct)]")]
    [InlineData("[PersonalData(DemographicData.MaritalStatus)]")]
    [InlineData("[PersonalData(DemographicData.Gender), DataSource(DataSource.ThirdParty)]")]
    [InlineData("[PersonalData(ContactData.EmailAddress), DataSource(DataSource.ThirdParty)]")]
    public Task DeclaredOrUnstatedSource_DoesNotTrigger(string attributes) =>
        Verify<SourceNotDeclaredAnalyzer>.CodeAsync(Member(attributes), Policy);

    [Theory]
    [InlineData("DemographicData.MaritalStatus", "\"single\"")]
    [InlineData("DemographicData.MaritalStatus", "other.Value")]
    [InlineData("CommercialData.Interests", "(await client.GetProfileAsync()).Status")]
    [InlineData("DemographicData.Gender", "(await client.GetProfileAsync()).Status")]
    public Task OtherAssignment_DoesNotTrigger(string category, string value) =>
        Verify<SourceNotDeclaredAnalyzer>.CodeAsync(Assignment(category, value), Policy);

    [Fact]
    public Task WithoutPolicy_DoesNotTrigger() => Verify<SourceNotDeclaredAnalyzer>.CodeAsync(
        Member("[PersonalData(DemographicData.MaritalStatus), DataSource(DataSource.ThirdParty)]"));

    private static string Member(string attributes) => $$"""
        using PrivacyAnnotations;
        public class Person
        {
            {{attributes}}
            public string? Value { get; set; }
        }
        """;

    private static string Assignment(string category, string value) => $$"""
        using System.Threading.Tasks;
        using PrivacyAnnotations;
        public class Profile { public string? Status { get; set; } }
        [Recipient("LinkedIn")]
        public class LinkedInClient { public Task<Profile> GetProfileAsync() => Task.FromResult(new Profile()); }
        public class Person
        {
            [PersonalData({{category}})]
            public string? Value { get; set; }

            public static async Task Fill(Person person, Person other, LinkedInClient client)
            {
                await Task.Yield();
                person.Value = {{value}};
            }
        }
        """;
}
