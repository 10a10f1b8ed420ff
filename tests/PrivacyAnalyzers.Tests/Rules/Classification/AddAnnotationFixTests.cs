using PrivacyAnalyzers.CodeFixes.Rules;
using PrivacyAnalyzers.CodeFixes.Rules.Classification;
using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class AddAnnotationFixTests
{
    [Fact]
    public Task Property_GetsItsCategory() => VerifyFix<UnannotatedPersonalDataAnalyzer, AddAnnotationFix>.FixesAsync(
        """
        using PrivacyAnnotations;

        public class Customer
        {
            public string? EmailAddress { get; set; }
        }
        """,
        """
        using PrivacyAnnotations;

        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)]
            public string? EmailAddress { get; set; }
        }
        """);

    [Fact]
    public Task Property_CanBeMarkedNotPersonal() => VerifyFix<UnannotatedPersonalDataAnalyzer, AddAnnotationFix>.FixesAsync(
        """
        using PrivacyAnnotations;

        public class Customer
        {
            public string? EmailAddress { get; set; }
        }
        """,
        """
        using PrivacyAnnotations;

        public class Customer
        {
            [NotPersonalData("why")]
            public string? EmailAddress { get; set; }
        }
        """,
        action: 1);

    [Fact]
    public Task SpecialCategory_GetsItsOwnAttribute() => VerifyFix<UnannotatedPersonalDataAnalyzer, AddAnnotationFix>.FixesAsync(
        """
        using PrivacyAnnotations;

        public class Applicant
        {
            public string? Religion;
        }
        """,
        """
        using PrivacyAnnotations;

        public class Applicant
        {
            [SpecialCategory(SpecialCategory.Belief)]
            public string? Religion;
        }
        """);

    [Fact]
    public Task RecordParameter_IsAnnotatedInPlace() => VerifyFix<UnannotatedPersonalDataAnalyzer, AddAnnotationFix>.FixesAsync(
        "using PrivacyAnnotations;\n\npublic record SignUp(string PhoneNumber);",
        "using PrivacyAnnotations;\n\npublic record SignUp([PersonalData(ContactData.PhoneNumber)] string PhoneNumber);");

    [Fact]
    public async Task UnboundedBag_OffersFreeText() =>
        Assert.Equal(
            ["Annotate as UnstructuredData.FreeText", "Mark as not personal"],
            await VerifyFix<UnboundedBagAnalyzer, AddAnnotationFix>.TitlesAsync(
                "using PrivacyAnnotations; class SignUp { [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; } public object? Extra { get; set; } }"));

    [Fact]
    public Task MisspelledCategory_IsCorrected() => VerifyFix<CategoryNotInPolicyAnalyzer, CorrectIdFix>.FixesAsync(
        "using PrivacyAnnotations; class C { [PersonalData(\"ContactData.EmailAdress\")] public string? Mail { get; set; } }",
        "using PrivacyAnnotations; class C { [PersonalData(\"ContactData.EmailAddress\")] public string? Mail { get; set; } }");

    [Fact]
    public Task UnknownCategoryWithoutANearOne_OffersNothing() => VerifyFix<CategoryNotInPolicyAnalyzer, CorrectIdFix>.OffersNothingAsync(
        "using PrivacyAnnotations; class C { [PersonalData(\"Xyzzy.Plugh\")] public string? Mail { get; set; } }");
}
