using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class MissingRelationshipCheckTests
{
    [Fact]
    public Task PromotionToAnyone_Triggers() => VerifyAsync(
        "foreach (var c in all) {|PRIV0408:_mail.Send(c.Email, \"Offer\")|};");

    [Fact]
    public Task Message_NamesRelationshipAndEntry() => Verify<MissingRelationshipCheckAnalyzer>.MessagesAsync(
        InMethod("foreach (var c in all) _mail.Send(c.Email, \"Offer\");"),
        PurposeSource.Policy,
        "PRIV0408: Offers.Run sends for DirectMarketing, which without consent is limited to ExistingCustomer "
            + "(privacy.json purposes[4], clauses S3.24, S3.25); guard it with a check of the relationship or of consent");

    [Fact]
    public Task OptOutCheckAlone_Triggers() => VerifyAsync(
        "foreach (var c in all) if (!c.OptedOut) {|PRIV0408:_mail.Send(c.Email, \"Offer\")|};");

    [Theory]
    [InlineData("foreach (var c in all) if (c.IsExistingCustomer) _mail.Send(c.Email, \"Offer\");")]
    [InlineData("foreach (var c in all.Where(x => x.IsExistingCustomer)) _mail.Send(c.Email, \"Offer\");")]
    [InlineData("foreach (var c in all) { if (!c.IsExistingCustomer) continue; _mail.Send(c.Email, \"Offer\"); }")]
    [InlineData("foreach (var c in all) if (c.MarketingConsent) _mail.Send(c.Email, \"Offer\");")]
    public Task CheckedRelationshipOrConsent_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task SubjectWithTheRelationship_DoesNotTrigger() => Verify<MissingRelationshipCheckAnalyzer>.CodeAsync(
        PurposeSource.With("""
            [DataSubject("ExistingCustomer")] class Client : Customer { }
            class Offers(IMailer mail)
            {
                [Purpose("DirectMarketing")] public void Run(Client c) => mail.Send(c.Email, "Offer");
            }
            """),
        PurposeSource.Policy);

    [Fact]
    public Task PurposeWithoutCondition_DoesNotTrigger() => Verify<MissingRelationshipCheckAnalyzer>.CodeAsync(
        PurposeSource.With("""
            class Offers(IMailer mail)
            {
                [Purpose("ThirdPartyMarketing")] public void Run(Customer c) => mail.Send(c.Email, "Offer");
            }
            """),
        PurposeSource.Policy);

    private static string InMethod(string statements) => PurposeSource.With($$"""
        class Offers(IMailer mail)
        {
            private readonly IMailer _mail = mail;
            [Purpose("DirectMarketing")] public void Run(List<Customer> all) { {{statements}} }
        }
        """);

    private static Task VerifyAsync(string statements) =>
        Verify<MissingRelationshipCheckAnalyzer>.CodeAsync(InMethod(statements), PurposeSource.Policy);
}
