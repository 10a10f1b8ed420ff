using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class MissingPurposeTests
{
    [Fact]
    public Task PublicMethodThatReads_Triggers() => VerifyAsync("""
        public class Export { public string {|PRIV0402:Run|}(Customer c) => c.Email; }
        """);

    [Fact]
    public Task Message_NamesCategoriesEntriesAndRemedy() => Verify<MissingPurposeAnalyzer>.MessagesAsync(
        PurposeSource.With("public class Export { public string Run(Customer c) => c.Email + c.Letter; }"),
        PurposeSource.Policy,
        "PRIV0402: Export.Run reads CommunicationData.Correspondence, ContactData.EmailAddress but has no [Purpose] "
            + "(method, type or assembly); add [Purpose] with one of Correspondence (privacy.json collected[0], clause "
            + "S2.6, privacy.json collected[2], clause S2.7)");

    [Fact]
    public Task NoCommonPurpose_MessageSaysSo() => Verify<MissingPurposeAnalyzer>.MessagesAsync(
        PurposeSource.With("public class Export { public string Run(Customer c) => c.Email + c.Income; }"),
        PurposeSource.Policy,
        "PRIV0402: Export.Run reads ContactData.EmailAddress, FinancialData.Income but has no [Purpose] "
            + "(method, type or assembly); add a [Purpose] to each part, since none is declared for all of it "
            + "(privacy.json collected[0], clause S2.6, privacy.json collected[1], clause S2.10)");

    [Fact]
    public Task PublicMethodThatReadsThroughPrivateHelper_Triggers() => VerifyAsync("""
        public class Export
        {
            public string {|PRIV0402:Run|}(Customer c) => Line(c);
            private static string Line(Customer c) => c.Email;
        }
        """);

    [Fact]
    public Task PublicProperty_TriggersAtTheProperty() => VerifyAsync("""
        public class View { private readonly Customer _c = new(); public string {|PRIV0402:Mail|} => _c.Email; }
        """);

    [Fact]
    public async Task TopLevelProgram_Triggers()
    {
        TestProject project = TestProject.Of("// top-level\nSystem.Console.WriteLine(new Customer().Email);")
            .WithSource("Model.cs", PurposeSource.With(""))
            .WithPolicy(PurposeSource.Policy);

        Diagnostic finding = Assert.Single(await project.AnalyzeAsync(new MissingPurposeAnalyzer()));

        Assert.StartsWith("The program reads ContactData.EmailAddress", finding.GetMessage());
    }

    [Theory]
    [InlineData("public class Export { [Purpose(\"Billing\")] public string Run(Customer c) => c.Email; }")]
    [InlineData("[Purpose(\"Billing\")] public class Export { public string Run(Customer c) => c.Email; }")]
    [InlineData("public class Export { internal string Run(Customer c) => c.Email; }")]
    [InlineData("public class Export { private string Run(Customer c) => c.Email; }")]
    [InlineData("public class Export { public Guid Run(Customer c) => c.Id; }")]
    [InlineData("public class Export { public string Run(Customer c) => c.Name; }")]
    [InlineData("public class Shop : Customer { private string _m = \"\"; public Shop(Customer c) { _m = c.Email; } }")]
    [InlineData("public class Guest { [PersonalData(\"ContactData.EmailAddress\")] public string Mail = \"\"; public override string ToString() => Mail; }")]
    public Task PurposeOrHelperOrOtherData_DoesNotTrigger(string code) => VerifyAsync(code);

    [Fact]
    public Task ReviewedException_DoesNotTrigger() => VerifyAsync("""
        public class Export
        {
            [PrivacyException("PRIV0402", Reason = "Legacy", Reviewer = "DPO", Until = "2999-01-01")]
            public string Run(Customer c) => c.Email;
        }
        """);

    [Fact]
    public Task PolicyWithoutPurposes_DoesNotTrigger() => Verify<MissingPurposeAnalyzer>.CodeAsync(
        PurposeSource.With("public class Export { public string Run(Customer c) => c.Email; }"),
        """{ "collected": [{ "category": "ContactData.EmailAddress", "purposes": ["Billing"] }] }""");

    [Fact]
    public Task NoPolicy_DoesNotTrigger() => Verify<MissingPurposeAnalyzer>.CodeAsync(
        PurposeSource.With("public class Export { public string Run(Customer c) => c.Email; }"));

    private static Task VerifyAsync(string code) =>
        Verify<MissingPurposeAnalyzer>.CodeAsync(PurposeSource.With(code), PurposeSource.Policy);
}
