using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class AnnotationContradictedTests
{
    [Fact]
    public Task DeviceIdMarkedNotPersonal_Triggers() => Verify<AnnotationContradictedAnalyzer>.MessagesAsync(
        Member("[NotPersonalData(\"technical\")] public string? DeviceId"),
        null,
        "PRIV0103: Visitor.DeviceId is marked not personal, but DeviceData.DeviceId can be linked to a person and so is personal data; "
            + "use [PersonalData(DeviceData.DeviceId)]");

    [Fact]
    public Task MissingReason_Triggers() => Verify<AnnotationContradictedAnalyzer>.MessagesAsync(
        Member("[NotPersonalData(\" \")] public string? EmailAddress"),
        null,
        "PRIV0103: Visitor.EmailAddress is marked not personal without a reason, but looks like ContactData.EmailAddress; say why in [NotPersonalData]");

    [Fact]
    public Task CategoryOfAnotherKind_Triggers() => Verify<AnnotationContradictedAnalyzer>.MessagesAsync(
        Member("[PersonalData(FinancialData.BankAccount)] public string? EmailAddress"),
        null,
        "PRIV0103: Visitor.EmailAddress is annotated as FinancialData.BankAccount, but looks like ContactData.EmailAddress; correct the category");

    [Theory]
    [InlineData("[NotPersonalData(\"support address\")] public string? EmailAddress")]
    [InlineData("[PersonalData(ContactData.EmailAddress)] public string? EmailAddress")]
    [InlineData("[PersonalData(ContactData.PhoneNumber)] public string? EmailAddress")]
    [InlineData("[PersonalData(UnstructuredData.FreeText)] public string? EmailAddress")]
    [InlineData("[PersonalData(PseudonymousData.HashedIdentifier)] public string? EmailAddress")]
    [InlineData("[PersonalData(\"Acme.Login\")] public string? EmailAddress")]
    [InlineData("[PersonalData(FinancialData.BankAccount)] public string? Reference")]
    [InlineData("public string? EmailAddress")]
    public Task FittingAnnotation_DoesNotTrigger(string member) =>
        Verify<AnnotationContradictedAnalyzer>.CodeAsync(Member(member));

    private static string Member(string member) => $$"""
        using PrivacyAnnotations;
        public class Visitor
        {
            {{member}} { get; set; }
        }
        """;
}
