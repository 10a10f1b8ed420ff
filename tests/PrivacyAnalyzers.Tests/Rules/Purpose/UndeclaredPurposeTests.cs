using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class UndeclaredPurposeTests
{
    [Fact]
    public Task ReadForUndeclaredPurpose_Triggers() => VerifyAsync("""
        class Job { [Purpose("DirectMarketing")] decimal Run(Customer c) => {|PRIV0401:c.Income|}; }
        """);

    [Fact]
    public Task Message_NamesMemberCategoryEntryAndRemedy() => Verify<UndeclaredPurposeAnalyzer>.MessagesAsync(
        PurposeSource.With("""
            class Job { [Purpose("DirectMarketing")] decimal Run(Customer c) => c.Income; }
            """),
        PurposeSource.Policy,
        "PRIV0401: Customer.Income is FinancialData.Income, declared for Billing and not for DirectMarketing "
            + "(privacy.json collected[1], clause S2.10); do not use it here, or declare the purpose there");

    [Fact]
    public Task ReadForDeclaredPurpose_DoesNotTrigger() => VerifyAsync("""
        class Job { [Purpose("Billing")] decimal Run(Customer c) => c.Income; }
        """);

    [Fact]
    public Task ReadForCompatiblePurpose_DoesNotTrigger() => VerifyAsync("""
        class Job { [Purpose("LegalCompliance")] decimal Run(Customer c) => c.Income; }
        """);

    [Fact]
    public Task OneOfSeveralPurposesMatches_DoesNotTrigger() => VerifyAsync("""
        class Job { [Purpose("DirectMarketing", "Billing")] decimal Run(Customer c) => c.Income; }
        """);

    [Fact]
    public Task CategoryWithoutStatedPurposes_DoesNotTrigger() => VerifyAsync("""
        class Job { [Purpose("DirectMarketing")] string Run(Customer c) => c.Name; }
        """);

    [Fact]
    public Task PurposesOnTheMember_ReplaceThoseOfTheCategory() => VerifyAsync("""
        class Job { [Purpose("DirectMarketing")] string Run(Customer c) => {|PRIV0401:c.CardHolder|}; }
        """);

    [Fact]
    public Task PurposesOnTheMember_CountWithoutPolicy() => Verify<UndeclaredPurposeAnalyzer>.CodeAsync(
        PurposeSource.With("""
            class Job { [Purpose("DirectMarketing")] string Run(Customer c) => {|PRIV0401:c.CardHolder|} + c.Income; }
            """));

    [Fact]
    public Task MemberThatWidensItsCategory_Triggers() => VerifyAsync("""
        class Payslip
        {
            [PersonalData("FinancialData.Income"), Purpose("Billing", "DirectMarketing")]
            public decimal {|PRIV0401:Gross|} { get; set; }
        }
        """);

    [Fact]
    public Task TypePurpose_IsInForce() => VerifyAsync("""
        [Purpose("DirectMarketing")] class Job { decimal Run(Customer c) => {|PRIV0401:c.Income|}; }
        """);

    [Fact]
    public Task BaseTypePurpose_IsInForce() => VerifyAsync("""
        [Purpose("DirectMarketing")] abstract class Campaign { }
        class Job : Campaign { decimal Run(Customer c) => {|PRIV0401:c.Income|}; }
        """);

    [Fact]
    public Task AssemblyPurpose_IsInForce() => Verify<UndeclaredPurposeAnalyzer>.ProjectAsync(
        TestProject.Of(PurposeSource.With("class Job { decimal Run(Customer c) => {|PRIV0401:c.Income|}; }"))
            .WithSource("Assembly.cs", "[assembly: PrivacyAnnotations.Purpose(\"DirectMarketing\")]")
            .WithPolicy(PurposeSource.Policy));

    [Fact]
    public Task NearerPurpose_ReplacesFarther() => VerifyAsync("""
        [Purpose("DirectMarketing")] class Job { [Purpose("Billing")] decimal Run(Customer c) => c.Income; }
        """);

    [Fact]
    public Task LambdaPurpose_IsInForceInsideOnly() => VerifyAsync("""
        class Job
        {
            [Purpose("Billing")]
            Func<Customer, decimal> Run() => [Purpose("DirectMarketing")] (Customer c) => {|PRIV0401:c.Income|};
        }
        """);

    [Fact]
    public Task LocalFunctionPurpose_IsInForceInside() => VerifyAsync("""
        class Job
        {
            [Purpose("DirectMarketing")]
            decimal Run(Customer c)
            {
                return Bill(c);
                [Purpose("Billing")] decimal Bill(Customer x) => x.Income;
            }
        }
        """);

    [Fact]
    public Task PurposeOfImplementedSlot_IsInForce() => VerifyAsync("""
        interface ICampaign { [Purpose("DirectMarketing")] decimal Run(Customer c); }
        class Job : ICampaign { public decimal Run(Customer c) => {|PRIV0401:c.Income|}; }
        """);

    [Fact]
    public Task ReadThroughHelper_TriggersAtTheCall() => VerifyAsync("""
        static class Format
        {
            public static string Line(Customer c) => Amount(c) + c.Id;
            private static string Amount(Customer c) => c.Income.ToString();
        }
        class Job { [Purpose("DirectMarketing")] string Run(Customer c) => {|PRIV0401:Format.Line(c)|}; }
        """);

    [Fact]
    public Task HelperMessage_NamesTheHelper() => Verify<UndeclaredPurposeAnalyzer>.MessagesAsync(
        PurposeSource.With("""
            static class Format { public static string Line(Customer c) => "" + c.Income; }
            class Job { [Purpose("DirectMarketing")] string Run(Customer c) => Format.Line(c); }
            """),
        PurposeSource.Policy,
        "PRIV0401: Customer.Income, read by Format.Line, is FinancialData.Income, declared for Billing and not for "
            + "DirectMarketing (privacy.json collected[1], clause S2.10); do not use it here, or declare the purpose there");

    [Fact]
    public Task RecursiveHelpers_TriggerOnce() => VerifyAsync("""
        static class Walk
        {
            public static decimal Even(Customer c, int n) => n == 0 ? c.Income : Odd(c, n - 1);
            public static decimal Odd(Customer c, int n) => n == 0 ? 0 : Even(c, n - 1);
        }
        class Job { [Purpose("DirectMarketing")] decimal Run(Customer c) => {|PRIV0401:Walk.Odd(c, 3)|}; }
        """);

    [Fact]
    public Task HelperInAnotherFile_TriggersAtTheCall() => Verify<UndeclaredPurposeAnalyzer>.ProjectAsync(
        TestProject.Of(PurposeSource.With("""
            class Job { [Purpose("DirectMarketing")] decimal Run(Customer c) => {|PRIV0401:Pay.Of(c)|}; }
            """))
            .WithSource("Pay.cs", "static class Pay { public static decimal Of(Customer c) => c.Income; }")
            .WithPolicy(PurposeSource.Policy));

    [Fact]
    public Task HelperWithItsOwnPurpose_DoesNotTriggerAtTheCall() => VerifyAsync("""
        static class Pay { [Purpose("Billing")] public static decimal Of(Customer c) => c.Income; }
        class Job { [Purpose("DirectMarketing")] decimal Run(Customer c) => Pay.Of(c); }
        """);

    [Fact]
    public Task ComputedMemberOfTheModel_CountsAsHelper() => VerifyAsync("""
        class Worker : Customer { public string Pay => Income + " a year"; }
        class Job { [Purpose("DirectMarketing")] string Run(Worker w) => {|PRIV0401:w.Pay|}; }
        """);

    [Fact]
    public Task CodeWithoutPurpose_DoesNotTrigger() => VerifyAsync("""
        class Job { decimal Run(Customer c) => c.Income; }
        """);

    [Fact]
    public Task AnnotatedParameter_Triggers() => VerifyAsync("""
        class Job
        {
            [Purpose("DirectMarketing")]
            string Run([PersonalData("FinancialData.Income")] string pay) => {|PRIV0401:pay|}.Trim();
        }
        """);

    [Theory]
    [InlineData("c.Income = 3;")]
    [InlineData("_ = nameof(c.Income);")]
    [InlineData("if (c.CardHolder is null) return;")]
    [InlineData("if (c.CardHolder == null) return;")]
    [InlineData("if (string.IsNullOrEmpty(c.CardHolder)) return;")]
    [InlineData("(c.Income, _) = (1m, 2);")]
    [InlineData("Map(x => x.Income);")]
    public Task MentionWithoutUseOfTheContent_DoesNotTrigger(string statement) => VerifyAsync($$"""
        class Job
        {
            [Purpose("DirectMarketing")] void Run(Customer c) { {{statement}} }
            static void Map<T>(Expression<Func<Customer, T>> member) { }
        }
        """);

    [Fact]
    public Task QueryExpression_Triggers() => VerifyAsync("""
        class Job
        {
            [Purpose("DirectMarketing")]
            IQueryable<decimal> Run(IQueryable<Customer> all) => all.Select(c => {|PRIV0401:c.Income|});
        }
        """);

    [Fact]
    public Task AggregateResult_DoesNotTrigger() => VerifyAsync("""
        [Aggregate] record Average(decimal Income);
        class Job
        {
            [Purpose("DirectMarketing")]
            Average Run(List<Customer> all) => new(all.Average(c => c.Income));
            [Purpose("DirectMarketing")]
            void Print(List<Customer> all) => Console.WriteLine(new Average(all.Average(c => c.Income)));
        }
        """);

    [Fact]
    public Task AskingWhatThePersonChose_DoesNotTrigger() => VerifyAsync("""
        class Job(ISuppressionList list)
        {
            [Purpose("Billing")] bool Run(Customer c) => c.OptedOut || list.Contains(c.Email);
        }
        """);

    [Fact]
    public Task PurposeWithAggregateOutput_DoesNotTrigger() => VerifyAsync("""
        class Job { [Purpose("AggregateAnalytics")] decimal Run(List<Customer> all) => all.Sum(c => c.Income); }
        """);

    [Fact]
    public Task HalfTypedCode_DoesNotThrow() => Verify<UndeclaredPurposeAnalyzer>.ProjectAsync(
        (TestProject.Of(PurposeSource.With("class Job { [Purpose(] decimal Run(Customer c) => c.; int x => }"))
            with { AllowErrors = true }).WithPolicy(PurposeSource.Policy));

    private static Task VerifyAsync(string code) =>
        Verify<UndeclaredPurposeAnalyzer>.CodeAsync(PurposeSource.With(code), PurposeSource.Policy);
}
