using Fix = PrivacyAnalyzers.Tests.Harness.VerifyFix<
    PrivacyAnalyzers.Rules.Purpose.MissingPurposeAnalyzer,
    PrivacyAnalyzers.CodeFixes.Rules.Purpose.AddPurposeFix>;

namespace PrivacyAnalyzers.Tests.CodeFixes;

public sealed class AddPurposeFixTests
{
    private const string Policy = """
        {
          "collected": [
            { "category": "ContactData.EmailAddress", "purposes": ["Correspondence", "Loyalty", "Billing"] },
            { "category": "IdentityData.FullName", "purposes": ["Loyalty", "Correspondence"] },
            { "category": "FinancialData.Income", "purposes": ["Payroll"] }
          ],
          "purposes": [
            { "id": "Correspondence" }, { "id": "Billing" }, { "id": "Payroll" },
            { "id": "Loyalty", "parent": "ServiceImprovement" }
          ]
        }
        """;

    [Fact]
    public Task Method_GetsTheConstantOfTheVocabulary() => Fix.FixesAsync(
        Source("    public static string Line(Customer c) => c.Email + c.Name;"),
        Source("    [Purpose(Purposes.Correspondence)]\n    public static string Line(Customer c) => c.Email + c.Name;"),
        Policy);

    [Fact]
    public Task OwnPurpose_GetsTheText() => Fix.FixesAsync(
        Source("    public static string Line(Customer c) => c.Email + c.Name;"),
        Source("    [Purpose(\"Loyalty\")]\n    public static string Line(Customer c) => c.Email + c.Name;"),
        Policy,
        action: 1);

    [Fact]
    public Task Property_GetsTheAttribute() => Fix.FixesAsync(
        Source("    public static string Line => new Customer().Name;"),
        Source("    [Purpose(\"Loyalty\")]\n    public static string Line => new Customer().Name;"),
        Policy);

    [Fact]
    public async Task Titles_NamePurposesThatAllCategoriesAllow() => Assert.Equal(
        ["Add [Purpose] Correspondence", "Add [Purpose] Loyalty"],
        await Fix.TitlesAsync(Source("    public static string Line(Customer c) => c.Email + c.Name;"), Policy));

    [Fact]
    public Task NoCommonPurpose_OffersNothing() => Fix.OffersNothingAsync(
        Source("    public static string Line(Customer c) => c.Email + c.Income;"), Policy);

    private static string Source(string member) => $$"""
        using PrivacyAnnotations;

        public class Customer
        {
            [PersonalData("ContactData.EmailAddress")] public string Email { get; set; } = "";
            [PersonalData("IdentityData.FullName")] public string Name { get; set; } = "";
            [PersonalData("FinancialData.Income")] public decimal Income { get; set; }
        }

        public static class Export
        {
        {{member}}
        }
        """;
}
