using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class PurposeNotInPolicyTests
{
    private const string Policy = """
        {"purposes": [{"id": "Billing", "legalBasis": "Contract"}, {"id": "Acme.Loyalty", "parent": "DirectMarketing", "legalBasis": "Consent"}]}
        """;

    [Fact]
    public Task UndeclaredPurpose_Triggers() => Verify<PurposeNotInPolicyAnalyzer>.MessagesAsync(
        Method("Purposes.AiTraining"),
        Policy,
        "PRIV0403: Purpose \"AiTraining\" of Trainer.Train is not declared in privacy.json; "
            + "declare it in purposes with its legal basis, or use one that is declared");

    [Fact]
    public Task MisspelledPurpose_Triggers() => Verify<PurposeNotInPolicyAnalyzer>.MessagesAsync(
        Method("\"Biling\""),
        Policy,
        "PRIV0403: Purpose \"Biling\" of Trainer.Train is not declared in privacy.json; did you mean \"Billing\"?");

    [Fact]
    public Task EveryPlaceAndArgument_Triggers() => Verify<PurposeNotInPolicyAnalyzer>.CodeAsync(
        """
        using PrivacyAnnotations;
        [assembly: Purpose({|PRIV0403:"A1"|})]
        [Purpose({|PRIV0403:"A2"|}, "Billing", {|PRIV0403:"A3"|})]
        class Trainer
        {
            [Purpose({|PRIV0403:"A4"|})] public string? Member { get; set; }
            [Purpose(new[] { {|PRIV0403:"A5"|} })] public string? Field;
            [Purpose({|PRIV0403:"A6"|})] public void Method() { }
        }
        record Row([property: Purpose({|PRIV0403:"A7"|})] string Cell);
        """,
        Policy);

    [Theory]
    [InlineData("Purposes.Billing")]
    [InlineData("\"Billing\"")]
    [InlineData("\"Acme.Loyalty\"")]
    [InlineData("\"Bil\" + \"ling\"")]
    public Task DeclaredPurpose_DoesNotTrigger(string purpose) =>
        Verify<PurposeNotInPolicyAnalyzer>.CodeAsync(Method(purpose), Policy);

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"purposes": null}""")]
    [InlineData("""{"purposes": []}""")]
    public Task PolicyWithoutPurposes_DoesNotTrigger(string? policy) =>
        Verify<PurposeNotInPolicyAnalyzer>.CodeAsync(Method("Purposes.AiTraining"), policy);

    private static string Method(string purpose) => $$"""
        using PrivacyAnnotations;
        class Trainer
        {
            [Purpose({{purpose}})]
            public void Train() { }
        }
        """;
}
