using PrivacyAnalyzers.Rules.Prohibited;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Prohibited;

/// <summary>PRIV0201, PRIV0202 and PRIV0204.</summary>
public sealed class BannedDataTests
{
    private const string Bans = """
        {
          "categories": [{"code": "Acme.Allergy", "parent": "SpecialCategory.Health"}, {"code": "Acme.Pan", "parent": "FinancialData.CardNumber"}],
          "prohibited": [
            {"category": "SpecialCategory.*", "clauses": ["S2E.1"]},
            {"category": "CriminalData.*", "clauses": ["S2E.5"]},
            {"category": "FinancialData.CardNumber", "clauses": ["S2.12", "S2.10c"]},
            {"category": "FinancialData.CardSecurityCode", "clauses": ["S2.12"]}
          ]
        }
        """;

    [Fact]
    public Task SpecialCategory_Banned_Triggers() => Verify<SpecialCategoryBannedAnalyzer>.MessagesAsync(
        Member("SpecialCategory(SpecialCategory.Health)"),
        Bans,
        "PRIV0201: Contact.Value is SpecialCategory.Health; the policy bans special-category data "
            + "(privacy.json prohibited[0], clause S2E.1); remove the member");

    [Fact]
    public Task SpecialCategory_MarkedAsPersonalData_Triggers() => Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(
        Member("PersonalData(SpecialCategory.Belief)").Replace("Value", "{|PRIV0201:Value|}"), Bans);

    [Fact]
    public Task SpecialCategory_OwnCategory_Triggers() => Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(
        Member("PersonalData(\"Acme.Allergy\")").Replace("Value", "{|PRIV0201:Value|}"), Bans);

    [Fact]
    public Task SpecialCategory_OnEnumDtoAndBoundParameter_Triggers() => Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(
        """
        using PrivacyAnnotations;
        [SpecialCategory(SpecialCategory.Belief)]
        enum {|PRIV0201:Religion|} { None, Some }
        record SignUp([SpecialCategory(SpecialCategory.Health)] string {|PRIV0201:Allergy|});
        static class Api
        {
            public static void Post([SpecialCategory(SpecialCategory.Health)] string {|PRIV0201:illness|}, Religion religion) { }
        }
        """,
        Bans);

    [Fact]
    public Task SpecialCategory_WithoutPolicyAndPurpose_Triggers() => Verify<SpecialCategoryBannedAnalyzer>.MessagesAsync(
        Member("SpecialCategory(SpecialCategory.Health)"),
        null,
        "PRIV0201: Contact.Value is SpecialCategory.Health; GDPR Art. 9(1) bans it unless a condition of Art. 9(2) holds; "
            + "state its [Purpose] here or announce it in privacy.json, or remove the member");

    [Theory]
    [InlineData("SpecialCategory(SpecialCategory.Health), Purpose(\"Care\")", "", "")]
    [InlineData("SpecialCategory(SpecialCategory.Health)", "[Purpose(\"Care\")]", "")]
    [InlineData("SpecialCategory(SpecialCategory.Health)", "", "[assembly: Purpose(\"Care\")]")]
    public Task SpecialCategory_WithoutPolicyButWithPurpose_DoesNotTrigger(string member, string type, string assembly) =>
        Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(Member(member, type, assembly));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"prohibited": null}""")]
    [InlineData("""{"prohibited": ["SpecialCategory.Belief"]}""")]
    [InlineData("""{"collected": ["SpecialCategory.Health"]}""")]
    public Task SpecialCategory_NotBannedByThePolicy_DoesNotTrigger(string policy) =>
        Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(Member("SpecialCategory(SpecialCategory.Health)"), policy);

    [Fact]
    public Task SpecialCategory_OtherData_DoesNotTrigger() =>
        Verify<SpecialCategoryBannedAnalyzer>.CodeAsync(Member("PersonalData(ContactData.EmailAddress)"), Bans);

    [Fact]
    public Task CriminalData_Banned_Triggers() => Verify<CriminalDataBannedAnalyzer>.MessagesAsync(
        Member("PersonalData(CriminalData.CriminalRecord)"),
        Bans,
        "PRIV0202: Contact.Value is CriminalData.CriminalRecord; the policy bans criminal-offence data "
            + "(privacy.json prohibited[1], clause S2E.5); remove the member");

    [Fact]
    public Task CriminalData_WithoutPolicyAndPurpose_Triggers() => Verify<CriminalDataBannedAnalyzer>.MessagesAsync(
        Member("PersonalData(CriminalData.CriminalRecord)"),
        null,
        "PRIV0202: Contact.Value is CriminalData.CriminalRecord; GDPR Art. 10 allows it only under official authority or a law; "
            + "state its [Purpose] here or announce it in privacy.json, or remove the member");

    [Fact]
    public Task CriminalData_NotBanned_DoesNotTrigger() =>
        Verify<CriminalDataBannedAnalyzer>.CodeAsync(Member("PersonalData(CriminalData.CriminalRecord)"), "{}");

    [Fact]
    public Task CriminalData_WithPurpose_DoesNotTrigger() =>
        Verify<CriminalDataBannedAnalyzer>.CodeAsync(Member("PersonalData(CriminalData.CriminalRecord), Purpose(\"Vetting\")"));

    [Fact]
    public Task CriminalData_OtherData_DoesNotTrigger() =>
        Verify<CriminalDataBannedAnalyzer>.CodeAsync(Member("SpecialCategory(SpecialCategory.Health)"), Bans);

    [Fact]
    public Task CardNumber_Banned_Triggers() => Verify<FullCardDataAnalyzer>.MessagesAsync(
        Member("PersonalData(FinancialData.CardNumber)"),
        Bans,
        "PRIV0204: Contact.Value is FinancialData.CardNumber; the policy bans full card data "
            + "(privacy.json prohibited[2], clauses S2.12, S2.10c); keep FinancialData.CardLastFour or the payment provider's token instead");

    [Fact]
    public Task SecurityCode_WithoutPolicy_Triggers() => Verify<FullCardDataAnalyzer>.MessagesAsync(
        Member("PersonalData(FinancialData.CardSecurityCode)"),
        null,
        "PRIV0204: Contact.Value is FinancialData.CardSecurityCode; full card data must not be stored; "
            + "keep FinancialData.CardLastFour or the payment provider's token instead");

    [Fact]
    public Task CardNumber_OwnCategory_Triggers() => Verify<FullCardDataAnalyzer>.CodeAsync(
        Member("PersonalData(\"Acme.Pan\")").Replace("Value", "{|PRIV0204:Value|}"), Bans);

    [Fact]
    public Task CardNumber_BoundParameter_TriggersWhereBanned() => Verify<FullCardDataAnalyzer>.CodeAsync(
        Parameter.Replace("number)", "{|PRIV0204:number|})"), Bans);

    [Fact]
    public Task CardNumber_ParameterWithoutPolicy_DoesNotTrigger() => Verify<FullCardDataAnalyzer>.CodeAsync(Parameter);

    [Fact]
    public Task CardNumber_AnnouncedByThePolicy_DoesNotTrigger() => Verify<FullCardDataAnalyzer>.CodeAsync(
        Member("PersonalData(FinancialData.CardNumber)"), """{"collected": ["FinancialData.CardNumber"]}""");

    [Theory]
    [InlineData("FinancialData.CardLastFour")]
    [InlineData("FinancialData.BankAccount")]
    [InlineData("FinancialData.CardExpiry")]
    public Task OtherFinancialData_DoesNotTrigger(string category) =>
        Verify<FullCardDataAnalyzer>.CodeAsync(Member($"PersonalData({category})"), Bans);

    private const string Parameter = """
        using PrivacyAnnotations;
        static class Gateway { public static void Pay([PersonalData(FinancialData.CardNumber)] string number) { } }
        """;

    private static string Member(string attributes, string type = "", string assembly = "") => $$"""
        using PrivacyAnnotations;
        {{assembly}}
        {{type}} class Contact
        {
            [{{attributes}}]
            public string? Value { get; set; }
        }
        """;
}
