using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class SourceNotDeclaredTests
{
    private const string Policy = """
        {
          "collected": [{"category": "DemographicData.MaritalStatus", "sources": ["Direct"], "clauses": ["S2.8"]}, {"category": "DemographicData.Gender"}, {"category": "CommercialData.Interests", "sources": ["SocialPlatform"]}, {"category": "DemographicData.Age", "sources": ["Direct", "SocialPlatform"], "onlyFrom": ["survey"]}],
          "recipients": [{"id": "SocialPlatforms", "members": ["LinkedIn", "Facebook"]}]
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

    [Theory]
    [InlineData("DemographicData.Age", "{|PRIV0106:(await client.GetProfileAsync()).Status|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:(await client.GetProfileAsync())?.Status ?? \"\"|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:profile.Status|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:profiles.Where(p => p.Status != null).Select(p => p.Status).First()|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:profiles[0].Status|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:(from p in profiles select p.Status).First()|}")]
    [InlineData("DemographicData.MaritalStatus", "{|PRIV0106:facebook.Status()|}")]
    public Task ValueFromARecipient_InEveryForm_Triggers(string category, string value) =>
        Verify<SourceNotDeclaredAnalyzer>.CodeAsync(Assignment(category, value), Policy);

    [Fact]
    public Task ValueFromARecipient_GivenToAConstructor_Triggers() => Verify<SourceNotDeclaredAnalyzer>.CodeAsync(
        """
        using System.Linq;
        using System.Collections.Generic;
        using PrivacyAnnotations;
        public record Person([PersonalData(DemographicData.MaritalStatus)] string? Status);
        public record Profile(string? Status);
        [Recipient("LinkedIn")] public interface ISocial { List<Profile> All(); }
        public class SocialClient : ISocial { public List<Profile> All() => []; }
        public class Import(SocialClient client)
        {
            public List<Person> Run() => client.All().Select(p => new Person({|PRIV0106:p.Status|})).ToList();
        }
        """,
        Policy);

    [Theory]
    [InlineData("public class SignUpForm { [PersonalData(DemographicData.Age)] public int {|PRIV0106:Age|} { get; set; } }")]
    [InlineData("public class SurveyRegistration { [PersonalData(DemographicData.Age)] public int Age { get; set; } }")]
    [InlineData("public class Survey { [PersonalData(DemographicData.Age)] public int Age { get; set; } }")]
    public Task SurveyDataOnARegistration_Triggers(string code) =>
        Verify<SourceNotDeclaredAnalyzer>.CodeAsync("using PrivacyAnnotations; " + code, Policy);

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
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using PrivacyAnnotations;
        public interface IFacebookClient { string Status(); }
        public class Profile { public string? Status { get; set; } }
        [Recipient("LinkedIn")]
        public class LinkedInClient { public Task<Profile> GetProfileAsync() => Task.FromResult(new Profile()); public List<Profile> All() => []; }
        public class Person
        {
            [PersonalData({{category}})]
            public string? Value { get; set; }

            public static async Task Fill(Person person, Person other, LinkedInClient client, IFacebookClient facebook)
            {
                await Task.Yield();
                var profile = await client.GetProfileAsync();
                List<Profile> profiles = client.All();
                person.Value = {{value}};
            }
        }
        """;
}
