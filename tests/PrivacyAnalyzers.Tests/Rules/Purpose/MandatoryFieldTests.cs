using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class MandatoryFieldTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\n";

    [Fact]
    public Task RequiredAndNotDeclared_Triggers() => VerifyAsync("""
        class SignUp { [Required, PersonalData("IdentityData.FullName")] public string? {|PRIV0409:Name|} { get; set; } }
        """);

    [Fact]
    public Task Message_NamesMemberCategoryAndRemedy() => Verify<MandatoryFieldAnalyzer>.MessagesAsync(
        Usings + PurposeSource.With("""
            class SignUp { [Required, PersonalData("IdentityData.FullName")] public string? Name { get; set; } }
            """),
        PurposeSource.Policy,
        "PRIV0409: SignUp.Name is IdentityData.FullName and required, but the policy does not declare it as necessary "
            + "(privacy.json mandatory); make it optional, or declare it there with a reason");

    [Fact]
    public Task RequiredForConsentOnly_TriggersEvenWhenDeclared() => Verify<MandatoryFieldAnalyzer>.MessagesAsync(
        Usings + PurposeSource.With("""
            class SignUp
            {
                [Required, PersonalData("ContactData.EmailAddress"), Purpose("ThirdPartyMarketing")]
                public string? Mail { get; set; }
            }
            """),
        PurposeSource.Policy,
        "PRIV0409: SignUp.Mail is ContactData.EmailAddress and required, but it serves ThirdPartyMarketing only, which "
            + "rests on consent; make it optional");

    [Theory]
    [InlineData("class SignUp { [Required, PersonalData(\"ContactData.EmailAddress\")] public string? Mail { get; set; } }")]
    [InlineData("class SignUp { [PersonalData(\"IdentityData.FullName\")] public string? Name { get; set; } }")]
    [InlineData("class SignUp { [Required] public string? Product { get; set; } }")]
    public Task DeclaredOptionalOrOtherField_DoesNotTrigger(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("""[{ "member": "SignUp.Name", "reason": "Needed" }]""")]
    [InlineData("""[{ "category": "IdentityData.*", "reason": "Needed" }]""")]
    public Task DeclaredByMemberOrGroup_DoesNotTrigger(string mandatory) => Verify<MandatoryFieldAnalyzer>.CodeAsync(
        Usings + PurposeSource.With("""
            class SignUp { [Required, PersonalData("IdentityData.FullName")] public string? Name { get; set; } }
            """),
        $$"""{ "mandatory": {{mandatory}} }""");

    [Fact]
    public Task PolicyThatDoesNotState_DoesNotTrigger() => Verify<MandatoryFieldAnalyzer>.CodeAsync(
        Usings + PurposeSource.With("""
            class SignUp { [Required, PersonalData("IdentityData.FullName")] public string? Name { get; set; } }
            """),
        "{}");

    private static Task VerifyAsync(string code) =>
        Verify<MandatoryFieldAnalyzer>.CodeAsync(Usings + PurposeSource.With(code), PurposeSource.Policy);
}
