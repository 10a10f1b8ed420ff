using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Rules.Recipients;
using PrivacyAnalyzers.Rules.Recipients.Catalog;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Recipients;

public sealed class RecipientCatalogTests
{
    private const string Policy = """{ "recipients": [{ "id": "Mail", "members": ["Twilio"] }] }""";

    private static readonly MetadataReference Vendors = Compile("""
        namespace SendGrid { public class SendGridClient { public void SendEmailAsync(Helpers.Mail.SendGridMessage m) { } } }
        namespace SendGrid.Helpers.Mail { public class SendGridMessage { public void AddTo(string to) { } public string Subject { get; set; } = ""; } }
        namespace Twilio.Rest { public class MessageResource { public static void Create(string to) { } } }
        namespace StripeReports { public class Sheet { public void Add(string text) { } } }
        """);

    [Fact]
    public Task PersonalDataToVendorApi_Triggers() => VerifyAsync(
        "new SendGrid.Helpers.Mail.SendGridMessage().AddTo({|PRIV0501:c.Email|});");

    [Fact]
    public Task PersonalDataInVendorObject_Triggers() => VerifyAsync(
        "_ = new SendGrid.Helpers.Mail.SendGridMessage { Subject = {|PRIV0501:\"For \" + c.Email|} };");

    [Fact]
    public Task MemberOfDeclaredRecipient_DoesNotTrigger() => VerifyAsync("Twilio.Rest.MessageResource.Create(c.Email);");

    [Fact]
    public Task NamespaceThatOnlyStartsAlike_DoesNotTrigger() => VerifyAsync("new StripeReports.Sheet().Add(c.Email);");

    [Fact]
    public void Scopes_AreNamespacesWithDotOrTypeNames()
    {
        IEnumerable<VendorApi> all =
            [.. MessagingVendors.Table, .. BusinessVendors.Table, .. AnalyticsVendors.Table, .. PlatformVendors.Table];

        Assert.All(all, api => Assert.Matches(@"^[A-Za-z_]\w*(\.\w+)*\.?$", api.Scope));
        Assert.Equal(all.Count(), all.Select(api => api.Scope).Distinct().Count());
    }

    private static Task VerifyAsync(string statement)
    {
        TestProject project = TestProject.Of($$"""
            using PrivacyAnnotations;
            class Customer { [PersonalData("ContactData.EmailAddress")] public string Email { get; set; } = ""; }
            class Job { void Run(Customer c) { {{statement}} } }
            """).WithPolicy(Policy);
        return Verify<DisclosureAnalyzer>.ProjectAsync(project with { References = project.References.Add(Vendors) });
    }

    private static MetadataReference Compile(string source)
    {
        using MemoryStream image = new();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Vendors",
            [CSharpSyntaxTree.ParseText(source)],
            References.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(ImmutableArray.Create(image.ToArray()));
    }
}
