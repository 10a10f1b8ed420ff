using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Rules.Prohibited;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

/// <summary>PRIV0101 and PRIV0203: members that are named as personal data.</summary>
public sealed class UnannotatedPersonalDataTests
{
    private const string Bans = """{"prohibited": [{"category": "SpecialCategory.*", "clauses": ["S2E.2"]}, "CriminalData.*"]}""";

    [Fact]
    public Task NameOfPersonalData_Triggers() => Verify<UnannotatedPersonalDataAnalyzer>.MessagesAsync(
        "public class Customer { public string? EmailAddress { get; set; } }",
        null,
        "PRIV0101: Customer.EmailAddress looks like ContactData.EmailAddress; add [PersonalData(ContactData.EmailAddress)] or [NotPersonalData(\"why\")]");

    [Fact]
    public Task NameOfSpecialCategory_AsksForItsAttribute() => Verify<UnannotatedPersonalDataAnalyzer>.MessagesAsync(
        "public class Applicant { public string? Religion { get; set; } }",
        null,
        "PRIV0101: Applicant.Religion looks like SpecialCategory.Belief; add [SpecialCategory(SpecialCategory.Belief)] or [NotPersonalData(\"why\")]");

    [Fact]
    public Task RecordsFieldsAndCollections_Trigger() => Verify<UnannotatedPersonalDataAnalyzer>.CodeAsync(
        """
        using System.Collections.Generic;
        public record SignUp(string {|PRIV0101:PhoneNumber|}, int Count);
        public class Contact
        {
            public string? {|PRIV0101:EmailAddress|};
            public List<string> {|PRIV0101:PhoneNumbers|} { get; } = [];
        }
        """);

    [Theory]
    [InlineData("[PersonalData(ContactData.EmailAddress)] public string? EmailAddress { get; set; }")]
    [InlineData("[NotPersonalData(\"support address\")] public string? EmailAddress { get; set; }")]
    [InlineData("private string? EmailAddress { get; set; }")]
    [InlineData("public const string EmailAddress = \"x\";")]
    [InlineData("public static string? EmailAddress { get; set; }")]
    [InlineData("public bool EmailAddress { get; set; }")]
    [InlineData("public int EmailAddressCount { get; set; }")]
    [InlineData("public string? FileName { get; set; }")]
    public Task OtherMember_DoesNotTrigger(string member) =>
        Verify<UnannotatedPersonalDataAnalyzer>.CodeAsync($"using PrivacyAnnotations; public class Customer {{ {member} }}");

    [Theory]
    [InlineData("public sealed class MailAttribute : System.Attribute { public string? EmailAddress { get; set; } }")]
    [InlineData("public class MailException : System.Exception { public string? EmailAddress { get; set; } }")]
    [InlineData("public interface IMail { string? EmailAddress { get; } }")]
    [InlineData("[NotPersonalData(\"company data\")] public class Supplier { public string? EmailAddress { get; set; } }")]
    public Task OtherKindOfType_DoesNotTrigger(string type) =>
        Verify<UnannotatedPersonalDataAnalyzer>.CodeAsync("using PrivacyAnnotations; " + type);

    [Fact]
    public async Task WithoutAnnotationsReferenced_DoesNotTrigger()
    {
        TestProject project = TestProject.Of("public class Customer { public string? EmailAddress { get; set; } }") with
        {
            References = References.Framework,
        };
        Assert.Empty(await project.AnalyzeAsync(new UnannotatedPersonalDataAnalyzer()));
    }

    [Fact]
    public Task BannedName_IsLeftToTheOtherRule() => Verify<UnannotatedPersonalDataAnalyzer>.CodeAsync(
        "public class Applicant { public string? Religion { get; set; } }", Bans);

    [Fact]
    public Task BannedName_Triggers() => Verify<SuspectedBannedDataAnalyzer>.MessagesAsync(
        "public class Applicant { public string? Religion { get; set; } }",
        Bans,
        "PRIV0203: Applicant.Religion looks like SpecialCategory.Belief, which the policy bans (privacy.json prohibited[0], clause S2E.2); "
            + "remove it, or add [NotPersonalData(\"why\")]");

    [Fact]
    public Task BannedNameOfEnumAndParameter_Triggers() => Verify<SuspectedBannedDataAnalyzer>.CodeAsync(
        """
        public enum {|PRIV0203:Religion|} { None, Some }
        public class Api { public void Post(string {|PRIV0203:religion|}) { } private void Put(string religion) { } }
        """,
        Bans);

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"prohibited": ["CriminalData.*"]}""")]
    public Task NameThatNoPolicyBans_DoesNotTrigger(string? policy) => Verify<SuspectedBannedDataAnalyzer>.CodeAsync(
        "public class Applicant { public string? Religion { get; set; } }", policy);

    [Theory]
    [InlineData("[SpecialCategory(SpecialCategory.Belief)]")]
    [InlineData("[NotPersonalData(\"of a place\")]")]
    public Task AnnotatedMember_DoesNotTriggerSuspicion(string attribute) => Verify<SuspectedBannedDataAnalyzer>.CodeAsync(
        $"using PrivacyAnnotations; public class Applicant {{ {attribute} public string? Religion {{ get; set; }} }}", Bans);

    [Fact]
    public Task CardNumberByName_TriggersWhereBanned() => Verify<FullCardDataAnalyzer>.MessagesAsync(
        "public class PaymentMethod { public string? CardNumber { get; set; } public string? CardBrand { get; set; } }",
        """{"prohibited": [{"category": "FinancialData.CardNumber", "clauses": ["S2.12"]}]}""",
        "PRIV0204: PaymentMethod.CardNumber is FinancialData.CardNumber by its name; the policy bans full card data "
            + "(privacy.json prohibited[0], clause S2.12); keep FinancialData.CardLastFour or the payment provider's token instead");

    [Fact]
    public Task CardNumberByName_WithoutABan_DoesNotTrigger() => Verify<FullCardDataAnalyzer>.CodeAsync(
        "public class PaymentMethod { public string? CardNumber { get; set; } }");
}
