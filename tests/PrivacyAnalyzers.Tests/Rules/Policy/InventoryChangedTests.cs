using Microsoft.CodeAnalysis;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Policy;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Policy;

public sealed class InventoryChangedTests
{
    private const string Policy = """{ "policy": { "name": "Shop", "version": 3 } }""";

    private const string Customer =
        """
        using PrivacyAnnotations;
        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }
        """;

    private static readonly string Snapshot = InventoryJson.Write(new InventoryDocument
    {
        Assemblies = EquatableArray.Of(new InventoryAssembly("TestProject", "Shop", 3)),
        Members = EquatableArray.Of(new InventoryMember
        {
            Assembly = "TestProject",
            Type = "Customer",
            Member = "Email",
            Kind = "property",
            MemberType = "string?",
            Category = "ContactData.EmailAddress",
            GdprStatus = "personal",
            Redaction = "hmac",
        }),
    });

    [Fact]
    public async Task UnchangedInventory_DoesNotTrigger() => Assert.Empty(await FindingsAsync(Customer + "}"));

    [Fact]
    public async Task NewSpecialCategory_TriggersAtItsLine()
    {
        Diagnostic finding = (await FindingsAsync(
            Customer + "\n    [SpecialCategory(SpecialCategory.Health)] public string? Diagnosis { get; set; }\n}"))[0];

        Assert.Equal("PRIV0005", finding.Id);
        Assert.Equal(4, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(
            "New special category SpecialCategory.Health (GDPR Art. 9), first held in Customer.Diagnosis differs from "
            + "privacy.lock.json while policy.version is still 3; review it, raise policy.version, and renew the snapshot "
            + "with 'privacy lock'",
            finding.GetMessage());
    }

    [Fact]
    public async Task NewRecipient_Triggers() => Assert.Contains(
        await FindingsAsync(Customer + "}\n[Recipient(\"Mailer\")] public interface IMail { void Send(Customer to); }"),
        finding => finding.GetMessage().StartsWith("Recipient Mailer is new", StringComparison.Ordinal));

    [Fact]
    public async Task GeneratedInventory_IsTheOneThatCounts() => Assert.NotEmpty(await FindingsAsync(
        "[assembly: PrivacyAnnotations.PrivacyInventory(\"1.0\", "
        + "\"{\\\"schemaVersion\\\":\\\"1.0\\\",\\\"exceptions\\\":[{\\\"assembly\\\":\\\"TestProject\\\",\\\"rule\\\":\\\"PRIV0301\\\",\\\"target\\\":\\\"T\\\"}]}\")]"));

    [Fact]
    public async Task GoneMember_DoesNotTrigger() =>
        Assert.Empty(await FindingsAsync("public class Customer { [PrivacyAnnotations.NotPersonalData(\"x\")] public string? Email; }"));

    [Fact]
    public async Task OtherPolicyVersion_DoesNotTrigger() => Assert.Empty(await FindingsAsync(
        Customer + "\n    [SpecialCategory(SpecialCategory.Health)] public string? Diagnosis { get; set; }\n}",
        Policy.Replace("3", "4", StringComparison.Ordinal)));

    [Fact]
    public async Task AssemblyOutsideTheSnapshot_DoesNotTrigger() => Assert.Empty(await FindingsAsync(
        Customer + "}", Policy, Snapshot.Replace("TestProject", "Other", StringComparison.Ordinal)));

    [Fact]
    public async Task NoSnapshot_DoesNotTrigger() =>
        Assert.Empty(await Verify<InventoryChangedAnalyzer>.FindingsAsync(Customer + "}", Policy));

    [Fact]
    public async Task BrokenSnapshot_TriggersAtItsPlace()
    {
        Diagnostic finding = Assert.Single(await FindingsAsync(Customer + "}", Policy, "{\n\"members\": 7 }"));

        Assert.Equal("privacy.lock.json", finding.Location.GetLineSpan().Path);
        Assert.Contains("cannot be read", finding.GetMessage());
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(
        string source, string policy = Policy, string? snapshot = null) =>
        await TestProject.Of(source).WithPolicy(policy).WithFile("privacy.lock.json", snapshot ?? Snapshot)
            .AnalyzeAsync(new InventoryChangedAnalyzer());
}
