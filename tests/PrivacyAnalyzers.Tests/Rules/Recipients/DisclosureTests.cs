using PrivacyAnalyzers.Rules.Recipients;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Recipients;

public sealed class DisclosureTests
{
    private const string Policy = """
        {
          "purposes": [
            { "id": "ItAdministration", "legalBasis": "LegitimateInterests", "interest": "BusinessOperation" },
            { "id": "UsageAnalytics", "legalBasis": "LegitimateInterests", "interest": "UserExperience" },
            { "id": "TargetedAdvertising", "legalBasis": "Consent" }
          ],
          "recipients": [
            { "id": "ItProcessors", "role": ["Processor"], "purposes": ["ItAdministration"], "clauses": ["S4.10"] },
            { "id": "WebAnalytics", "role": ["Processor"], "purposes": ["UsageAnalytics"], "ownPurposes": ["TargetedAdvertising"], "members": ["SMTP server"], "clauses": ["S2C.3"] },
            { "id": "AdNetworks", "role": ["ThirdPartyController"], "purposes": ["UsageAnalytics"], "ownPurposes": ["TargetedAdvertising"], "clauses": ["S2C.18"] },
            { "id": "ProfessionalAdvisers", "role": ["Processor"], "categories": ["ContactData.*"], "clauses": ["S4.11"] }
          ]
        }
        """;

    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Text.Json;
        using System.Threading.Tasks;
        using PrivacyAnnotations;

        public class Customer
        {
            public int Id { get; set; }
            [PersonalData("ContactData.EmailAddress")] public string Email { get; set; } = "";
            [PersonalData("IdentityData.DateOfBirth")] public string Born { get; set; } = "";
        }

        [Recipient("ProfessionalAdvisers")]
        public interface IInsurer { void Send(object claim); }

        [Recipient("WebAnalytics")]
        public interface IAnalytics { void Track(string visitor); }


        """;

    [Theory]
    [InlineData("_http.PostAsJsonAsync(\"https://crm.example\", {|PRIV0501:c|});")]
    [InlineData("_http.PostAsJsonAsync(\"https://crm.example\", {|PRIV0501:new { c.Email }|});")]
    [InlineData("_http.GetAsync({|PRIV0501:\"https://crm.example/?mail=\" + c.Email|});")]
    [InlineData("var body = new StringContent(JsonSerializer.Serialize(c)); _http.PostAsync(\"https://crm.example\", {|PRIV0501:body|});")]
    [InlineData("_ = new HttpRequestMessage(HttpMethod.Get, {|PRIV0501:$\"https://crm.example/{c.Email}\"|});")]
    public Task PersonalDataToUndeclaredVendor_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_http.GetAsync({|PRIV0501:Address(c)|});")]
    [InlineData("_last = c.Email; _http.GetAsync({|PRIV0501:_last|});")]
    [InlineData("(string, int) pair = (c.Email, 1); _http.GetAsync({|PRIV0501:pair.Item1|});")]
    public Task DataThroughHelperFieldOrTuple_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("string s = c.Email; s = \"none\"; _http.GetAsync(s);")]
    [InlineData("(string, int) pair = (c.Email, 1); _http.GetAsync(\"\" + pair.Item2);")]
    [InlineData("_http.GetAsync(Redact.Email(c.Email));")]
    public Task DataThatNeverArrives_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task UndeclaredVendor_Message() => MessagesAsync(
        "_http.PostAsJsonAsync(\"https://crm.example\", c);",
        "PRIV0501: Customer.Born (IdentityData.DateOfBirth), Customer.Email (ContactData.EmailAddress) goes to "
            + "HttpClient, which maps to no recipient of the policy (privacy.json recipients); mark the sending code with "
            + "[Recipient], or name HttpClient in an entry's members");

    [Theory]
    [InlineData("_http.GetAsync(\"https://crm.example/\" + c.Id);")]
    [InlineData("_http.PostAsJsonAsync(\"https://crm.example\", c.Id);")]
    [InlineData("_ = new MailMessage(\"a@example.com\", c.Email);")]
    [InlineData("Console.WriteLine(c.Email);")]
    [InlineData("foreach ((string path, object body) in new (string, object)[] { (\"/a\", c) }) _http.GetAsync(path);")]
    public Task OtherDataOrDeclaredVendorOrOwnCode_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task VendorInsideMarkedType_DoesNotTrigger() => VerifyCodeAsync("""
        [Recipient("ItProcessors", Country = "US")]
        class CrmClient(HttpClient http)
        {
            public Task Push(Customer c) => http.PostAsJsonAsync("https://crm.example", c);
        }
        """);

    [Fact]
    public Task VendorInsideMarkedMethod_DoesNotTrigger() => VerifyCodeAsync("""
        class Crm(HttpClient http)
        {
            [Recipient("ItProcessors")] public Task Push(Customer c) => http.PostAsJsonAsync("https://crm.example", c);
        }
        """);

    [Theory]
    [InlineData("_insurer.Send({|PRIV0503:new { c.Born }|});")]
    [InlineData("_insurer.Send({|PRIV0503:c|});")]
    [InlineData("_insurer.Send({|PRIV0503:new { c.Email, c.Born }|});")]
    public Task CategoryThatTheRecipientMayNotGet_Triggers(string statements) => VerifyAsync(statements);

    [Fact]
    public Task CategoryThatTheRecipientMayNotGet_Message() => MessagesAsync(
        "_insurer.Send(new { c.Email, c.Born });",
        "PRIV0503: ProfessionalAdvisers may not receive Customer.Born (IdentityData.DateOfBirth) (privacy.json "
            + "recipients[3], clause S4.11); leave it out, or add the category there");

    [Theory]
    [InlineData("_insurer.Send(new { c.Email });")]
    [InlineData("_insurer.Send(new { c.Id });")]
    [InlineData("_analytics.Track(c.Born);")]
    public Task CategoryThatIsAllowedOrNotStated_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task MarkedParameter_IsTheRecipient() => VerifyCodeAsync("""
        static class Claims
        {
            public static void File([Recipient("ProfessionalAdvisers")] string text, string note) { }
        }
        class Job { void Run(Customer c) => Claims.File({|PRIV0503:c.Born|}, c.Born); }
        """);

    [Fact]
    public Task PurposeOutsideTheMandate_Triggers() => VerifyCodeAsync("""
        class Job(IAnalytics analytics)
        {
            [Purpose("ItAdministration")] void Run(Customer c) => analytics.Track({|PRIV0504:c.Email|});
        }
        """);

    [Fact]
    public Task PurposeOutsideTheMandate_Message() => Verify<DisclosureAnalyzer>.MessagesAsync(
        Model + """
            class Job(IAnalytics analytics)
            {
                [Purpose("ItAdministration")] void Run(Customer c) => analytics.Track(c.Email);
            }
            """,
        Policy,
        "PRIV0504: WebAnalytics is a processor for UsageAnalytics and not for ItAdministration (privacy.json "
            + "recipients[1], clause S2C.3); use another recipient, or extend its purposes there");

    [Fact]
    public Task ProcessorForItsOwnPurpose_Triggers() => VerifyCodeAsync("""
        class Job(IAnalytics analytics)
        {
            [Purpose("TargetedAdvertising")] void Run(Customer c) => analytics.Track({|PRIV0504:c.Email|});
        }
        """);

    [Fact]
    public Task ControllerForItsOwnPurpose_DoesNotTrigger() => VerifyCodeAsync("""
        [Recipient("AdNetworks")] interface IAds { void Track(string visitor); }
        class Job(IAds ads) { [Purpose("TargetedAdvertising")] void Run(Customer c) => ads.Track(c.Email); }
        """);

    [Fact]
    public Task PurposeWithinTheMandate_DoesNotTrigger() => VerifyCodeAsync("""
        class Job(IAnalytics analytics)
        {
            [Purpose("UsageAnalytics")] void Run(Customer c) => analytics.Track(c.Email);
            void Other(Customer c) => analytics.Track(c.Email);
        }
        """);

    [Fact]
    public Task PolicyWithoutRecipients_DoesNotTrigger() => Verify<DisclosureAnalyzer>.CodeAsync(
        Model + "class Job(HttpClient http) { Task Run(Customer c) => http.PostAsJsonAsync(\"https://x.example\", c); }",
        """{ "policy": { "name": "Policy" } }""");

    private static string InMethod(string statements) => Model + $$"""
        class Job(HttpClient http, IInsurer insurer, IAnalytics analytics)
        {
            private readonly HttpClient _http = http;
            private readonly IInsurer _insurer = insurer;
            private readonly IAnalytics _analytics = analytics;
            private string _last = "";
            void Run(Customer c) { {{statements}} }
            private static string Address(Customer c) => "https://crm.example/" + c.Email;
        }

        static class Redact { [Redacts] public static string Email(string text) => "***"; }
        """;

    [Fact]
    public Task ClassBehindAMarkedInterface_DoesNotTrigger() => Verify<DisclosureAnalyzer>.CodeAsync(
        Model + """
            class InsurerClient(HttpClient http) : IInsurer
            {
                public void Send(object claim) { }
                public Task Send(Customer c) => http.PostAsJsonAsync("https://insurer.example", c.Email);
                public Task SendBirth(Customer c) => http.PostAsJsonAsync("https://insurer.example", {|PRIV0503:c.Born|});
            }
            """,
        Policy);

    private static Task VerifyAsync(string statements) =>
        Verify<DisclosureAnalyzer>.CodeAsync(InMethod(statements), Policy);

    private static Task MessagesAsync(string statements, string message) =>
        Verify<DisclosureAnalyzer>.MessagesAsync(InMethod(statements), Policy, message);

    private static Task VerifyCodeAsync(string code) => Verify<DisclosureAnalyzer>.CodeAsync(Model + code, Policy);
}
