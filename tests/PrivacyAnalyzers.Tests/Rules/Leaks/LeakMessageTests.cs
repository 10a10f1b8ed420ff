using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Leaks;

/// <summary>Whole messages: member, category, sink, remedy, and the entry of the policy they rest on.</summary>
public sealed class LeakMessageTests
{
    private const string Policy = """
        {
          "collected": [
            { "category": "ContactData.EmailAddress", "purposes": ["Correspondence"], "clauses": ["S2.6", "S2F.3"] },
            { "category": "IdentityData.FullName", "purposes": ["Billing"], "clauses": ["S2.10"] }
          ],
          "prohibited": [{ "category": "FinancialData.CardNumber", "clauses": ["S2.12"] }],
          "redaction": { "clauses": ["S5.1"], "categories": { "ContactData.PhoneNumber": "last4" } },
          "cookies": [{ "name": "remember", "class": "essential", "clauses": ["S2C.10"] }],
          "sinks": [{ "id": "M:Audit.Write(System.String)", "kind": "Log", "clauses": ["S5.2"] }]
        }
        """;

    private const string Model = """
        using System;
        using Microsoft.AspNetCore.Http;
        using PrivacyAnnotations;

        public sealed class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
            [PersonalData(ContactData.PhoneNumber)] public string Phone { get; set; } = "";
            [PersonalData(FinancialData.CardNumber)] public string Card { get; set; } = "";
        }

        public static class Audit { public static void Write(string line) { } }

        """;

    [Theory]
    [InlineData(
        """Serilog.Log.Information("{M}", c.Email)""",
        "PRIV0301: 'Customer.Email' (ContactData.EmailAddress) is written to a log by Log.Information; "
        + "pass Redact.Hmac(...) or leave it out (privacy.json collected[0], clauses S2.6, S2F.3)")]
    [InlineData(
        """Console.WriteLine(c.Phone)""",
        "PRIV0301: 'Customer.Phone' (ContactData.PhoneNumber) is written to the console by Console.WriteLine; "
        + "pass Redact.Last4(...) or leave it out (privacy.json redaction, clause S5.1)")]
    [InlineData(
        """Serilog.Log.Information("{M}", c.Card)""",
        "PRIV0301: 'Customer.Card' (FinancialData.CardNumber) is written to a log by Log.Information; "
        + "leave it out (privacy.json prohibited[0], clause S2.12)")]
    [InlineData(
        "throw new InvalidOperationException(c.Name)",
        "PRIV0303: 'Customer.Name' (IdentityData.FullName) flows into an exception by new InvalidOperationException; "
        + "pass Redact.Erase(...) or leave it out (privacy.json collected[1], clause S2.10)")]
    [InlineData(
        """r.Redirect("/?m=" + c.Email)""",
        "PRIV0304: 'Customer.Email' (ContactData.EmailAddress) flows into a URL by HttpResponse.Redirect; "
        + "use an opaque token or send it in a body (privacy.json collected[0], clauses S2.6, S2F.3)")]
    [InlineData(
        """r.Cookies.Append("remember", c.Name)""",
        "PRIV0307: 'Customer.Name' (IdentityData.FullName) is written to cookie \"remember\" by IResponseCookies.Append "
        + "in clear; keep a random id in the cookie and the data on the server "
        + "(privacy.json cookies[0], clause S2C.10; privacy.json collected[1], clause S2.10)")]
    [InlineData(
        """System.IO.File.Delete(c.Name)""",
        "PRIV0308: 'Customer.Name' (IdentityData.FullName) is part of a file name by File.Delete; "
        + "pass Redact.Erase(...) or leave it out (privacy.json collected[1], clause S2.10)")]
    [InlineData(
        """Audit.Write(c.Name)""",
        "PRIV0301: 'Customer.Name' (IdentityData.FullName) is written to a log by Audit.Write; "
        + "pass Redact.Erase(...) or leave it out (privacy.json sinks[0], clause S5.2; privacy.json collected[1], clause S2.10)")]
    public Task Message_CitesThePolicy(string statement, string message) =>
        Verify<PersonalDataFlowAnalyzer>.MessagesAsync(Source(statement), Policy, message);

    [Fact]
    public Task Message_WithoutPolicy_CitesNothing() => Verify<PersonalDataFlowAnalyzer>.MessagesAsync(
        Source("""Serilog.Log.Information("{M}", c.Email)"""),
        policy: null,
        "PRIV0301: 'Customer.Email' (ContactData.EmailAddress) is written to a log by Log.Information; "
        + "pass Redact.Hmac(...) or leave it out");

    [Fact]
    public Task WholeObject_CitesEachEntryOnce() => Verify<PersonalDataFlowAnalyzer>.MessagesAsync(
        Source("""Serilog.Log.Information("{@C}", c)"""),
        Policy,
        "PRIV0302: 'Customer' writes 4 personal members of Customer (Email: ContactData.EmailAddress, "
        + "Name: IdentityData.FullName, Phone: ContactData.PhoneNumber, Card: FinancialData.CardNumber) to a log by "
        + "Log.Information; pass its Redacted() view or single members (privacy.json collected[0], clauses S2.6, S2F.3; "
        + "privacy.json collected[1], clause S2.10; privacy.json redaction, clause S5.1; "
        + "privacy.json prohibited[0], clause S2.12)");

    [Fact]
    public async Task Path_RunsFromSourceToSink()
    {
        var findings = await Verify<PersonalDataFlowAnalyzer>.FindingsAsync(Model + """
            public static class Run
            {
                public static void Of(Customer c)
                {
                    string mail = c.Email;
                    string text = "mail " + mail;
                    Write(text);
                }

                private static void Write(string line)
                {
                    string upper = line.ToUpperInvariant();
                    Serilog.Log.Information(upper);
                }
            }
            """);

        Diagnostic finding = Assert.Single(findings);
        Assert.Equal("text", TextAt(finding.Location));
        Assert.Equal("c.Email", TextAt(finding.AdditionalLocations[0]));
        Assert.Equal("upper", TextAt(finding.AdditionalLocations[^1]));
        int[] lines = [.. finding.AdditionalLocations.Select(static place => place.GetLineSpan().StartLinePosition.Line)];
        Assert.Equal(lines.Order(), lines);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    public async Task HashCode_IsCleanByOption(string value, int findings)
    {
        TestProject project = TestProject.Of(Source("""Serilog.Log.Information("{H}", c.Email.GetHashCode())"""))
            .WithOption(PrivacyContext.HashCodeOption, value);

        Assert.Equal(findings, (await project.AnalyzeAsync(new PersonalDataFlowAnalyzer())).Length);
    }

    [Fact]
    public async Task RedactedBeforeItIsGenerated_DoesNotTrigger()
    {
        TestProject project = TestProject.Of(Source("""Serilog.Log.Information("{@C}", c.Redacted())"""))
            with { AllowErrors = true };

        Assert.Empty(await project.AnalyzeAsync(new PersonalDataFlowAnalyzer()));
    }

    private static string Source(string statement) => Model + $$"""
        public static class Run { public static void Of(Customer c, HttpResponse r) { {{statement}}; } }
        """;

    private static string TextAt(Location place) =>
        place.SourceTree!.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length);
}
