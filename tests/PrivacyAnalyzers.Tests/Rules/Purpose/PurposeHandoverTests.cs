using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class PurposeHandoverTests
{
    private const string Marketing = """
        static class Leads
        {
            [Purpose("DirectMarketing")] public static void Score(string text) { }
            [Purpose("LegalCompliance")] public static void Book(string text) { }
            public static string Trim(string text) => text;
        }

        """;

    [Fact]
    public Task ValueHandedToAnotherPurpose_Triggers() => VerifyAsync("""
        class Desk { [Purpose("CustomerSupport")] void Close(Customer c) => Leads.Score({|PRIV0406:c.Letter|}); }
        """);

    [Fact]
    public Task Message_NamesBothPurposesAndEntry() => Verify<PurposeHandoverAnalyzer>.MessagesAsync(
        PurposeSource.With(Marketing + """
            class Desk { [Purpose("CustomerSupport")] void Close(Customer c) => Leads.Score(c.Letter); }
            """),
        PurposeSource.Policy,
        "PRIV0406: Customer.Letter is CommunicationData.Correspondence and passes from CustomerSupport to "
            + "DirectMarketing, which is not declared compatible (privacy.json purposes[3], clause S3.21); do not hand "
            + "it over, or declare compatibleWith there");

    [Fact]
    public Task ValueThroughLocalAndText_Triggers() => VerifyAsync("""
        class Desk
        {
            [Purpose("CustomerSupport")]
            void Close(Customer c)
            {
                string line = $"Re: {c.Letter.Trim()}";
                Leads.Score({|PRIV0406:line|});
            }
        }
        """);

    [Fact]
    public Task ValueThroughHelper_Triggers() => VerifyAsync("""
        class Desk
        {
            [Purpose("CustomerSupport")] void Close(Customer c) => Leads.Score({|PRIV0406:Line(c)|});
            private static string Line(Customer c) => "Re: " + c.Letter;
        }
        """);

    [Fact]
    public Task ValueThatIsReplaced_DoesNotTrigger() => VerifyAsync("""
        class Desk
        {
            [Purpose("CustomerSupport")]
            void Close(Customer c)
            {
                string line = c.Letter;
                line = "closed";
                Leads.Score(line);
            }
        }
        """);

    [Fact]
    public Task StoreInMemberOfAnotherPurpose_Triggers() => VerifyAsync("""
        class Lead
        {
            [PersonalData("CommunicationData.Correspondence"), Purpose("DirectMarketing")]
            public string Notes { get; set; } = "";
        }
        class Desk { [Purpose("CustomerSupport")] void Close(Customer c, Lead l) => l.Notes = {|PRIV0406:c.Letter|}; }
        """);

    [Fact]
    public Task ConstructorOfTypeWithAnotherPurpose_Triggers() => VerifyAsync("""
        [Purpose("DirectMarketing")] class Newsletter { public Newsletter(string text) { } }
        class Desk { [Purpose("CustomerSupport")] void Close(Customer c) => _ = new Newsletter({|PRIV0406:c.Letter|}); }
        """);

    [Fact]
    public Task CompatiblePurpose_DoesNotTrigger() => VerifyAsync("""
        class Desk { [Purpose("Billing")] void Close(Customer c) => Leads.Book(c.Letter); }
        """);

    [Fact]
    public Task CategoryDeclaredForTheOtherPurpose_DoesNotTrigger() => VerifyAsync("""
        class Desk { [Purpose("Correspondence")] void Close(Customer c) => Leads.Score(c.Email); }
        """);

    [Fact]
    public Task SamePurpose_DoesNotTrigger() => VerifyAsync("""
        class Desk { [Purpose("DirectMarketing")] void Close(Customer c) => Leads.Score(c.Letter); }
        """);

    [Fact]
    public Task CalleeWithoutPurpose_DoesNotTrigger() => VerifyAsync("""
        class Desk { [Purpose("CustomerSupport")] string Close(Customer c) => Leads.Trim(c.Letter); }
        """);

    [Fact]
    public Task CallerWithoutPurpose_DoesNotTrigger() => VerifyAsync("""
        class Desk { void Close(Customer c) => Leads.Score(c.Letter); }
        """);

    [Fact]
    public Task NothingPersonal_DoesNotTrigger() => VerifyAsync("""
        class Desk { [Purpose("CustomerSupport")] void Close(Customer c) => Leads.Score("closed " + c.Id); }
        """);

    [Fact]
    public Task RedactedValue_DoesNotTrigger() => VerifyAsync("""
        static class Mask { [Redacts] public static string All(string text) => "***"; }
        class Desk { [Purpose("CustomerSupport")] void Close(Customer c) => Leads.Score(Mask.All(c.Letter)); }
        """);

    private static Task VerifyAsync(string code) =>
        Verify<PurposeHandoverAnalyzer>.CodeAsync(PurposeSource.With(Marketing + code), PurposeSource.Policy);
}
