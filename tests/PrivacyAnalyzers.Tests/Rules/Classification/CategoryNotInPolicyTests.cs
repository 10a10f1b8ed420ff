using PrivacyAnalyzers.Rules.Classification;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Classification;

public sealed class CategoryNotInPolicyTests
{
    private const string Closed = """
        {
          "policy": {"collectedListIsClosed": true, "clauses": ["S1.2"]},
          "categories": [{"code": "Acme.WorkMail", "parent": "ContactData.EmailAddress"}, {"code": "Acme.Badge", "parent": "AccountData.UserId"}],
          "collected": ["ContactData.EmailAddress", "DeviceData.*"],
          "prohibited": [{"category": "ChildData.*", "clauses": ["S9.1"]}, "SpecialCategory.*", "CriminalData.*", "FinancialData.CardNumber"]
        }
        """;

    [Fact]
    public Task CategoryOutsideTheClosedList_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("LocationData.PreciseLocation"),
        Closed,
        "PRIV0102: Visitor.Value is LocationData.PreciseLocation, which is not in the collected list of the policy "
            + "(privacy.json policy, clause S1.2); remove the member, or announce the category in collected");

    [Fact]
    public Task BannedCategory_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("ChildData.ChildRecord"),
        Closed,
        "PRIV0102: Visitor.Value is ChildData.ChildRecord, which the policy bans "
            + "(privacy.json prohibited[0], clause S9.1); remove the member");

    [Fact]
    public Task MisspelledCategory_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("\"ContactData.EmailAdress\""),
        Closed,
        "PRIV0102: Visitor.Value is \"ContactData.EmailAdress\", which is no category; did you mean \"ContactData.EmailAddress\"?");

    [Fact]
    public Task MisspelledOwnCategory_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("\"Acme.WorkMial\""),
        Closed,
        "PRIV0102: Visitor.Value is \"Acme.WorkMial\", which is no category; did you mean \"Acme.WorkMail\"?");

    [Fact]
    public Task UnknownCategoryWithoutPolicy_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("\"Own.Thing\""),
        null,
        "PRIV0102: Visitor.Value is \"Own.Thing\", which is no category; declare it in categories of privacy.json, with a parent");

    [Fact]
    public Task NullCategory_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.MessagesAsync(
        Member("null!"),
        null,
        "PRIV0102: Visitor.Value is \"\", which names nothing; use a category of the taxonomy or one that privacy.json declares in categories");

    [Fact]
    public Task EveryKindOfSymbol_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(
        """
        using PrivacyAnnotations;
        [PersonalData(LocationData.PreciseLocation)]
        struct {|PRIV0102:Place|};
        record Visit([PersonalData(LocationData.PreciseLocation)] string {|PRIV0102:From|}, [property: PersonalData(LocationData.PreciseLocation)] string {|PRIV0102:To|});
        class Service([PersonalData(LocationData.PreciseLocation)] string {|PRIV0102:home|})
        {
            [PersonalData(LocationData.PreciseLocation)] public string {|PRIV0102:Field|} = home;
            [return: PersonalData(LocationData.PreciseLocation)] public string {|PRIV0102:Find|}([PersonalData(LocationData.PreciseLocation)] string {|PRIV0102:at|}) => at;
            public Place Taken { get; set; }
        }
        """,
        Closed);

    [Fact]
    public Task OverrideInSource_IsReportedOnceAtTheSlot() => Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(
        """
        using PrivacyAnnotations;
        abstract class Base { [PersonalData(LocationData.PreciseLocation)] public abstract string {|PRIV0102:Place|} { get; } }
        sealed class Derived : Base { public override string Place => ""; }
        """,
        Closed);

    [Theory]
    [InlineData("ContactData.EmailAddress")]
    [InlineData("DeviceData.IpAddress")]
    [InlineData("\"Acme.WorkMail\"")]
    public Task AnnouncedCategory_DoesNotTrigger(string category) =>
        Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(Member(category), Closed);

    [Theory]
    [InlineData("SpecialCategory.Health")]
    [InlineData("CriminalData.CriminalRecord")]
    [InlineData("FinancialData.CardNumber")]
    public Task BanWithARuleOfItsOwn_DoesNotTrigger(string category) =>
        Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(Member(category), Closed);

    [Theory]
    [InlineData("""{"policy": {"collectedListIsClosed": false}, "collected": ["ContactData.EmailAddress"]}""")]
    [InlineData("""{"policy": {"collectedListIsClosed": null}, "collected": ["ContactData.EmailAddress"]}""")]
    [InlineData("""{"collected": ["ContactData.EmailAddress"]}""")]
    [InlineData("""{"policy": {"collectedListIsClosed": true}}""")]
    [InlineData("""{"policy": {"collectedListIsClosed": true}, "collected": null}""")]
    [InlineData(null)]
    public Task OpenOrUnstatedList_DoesNotTrigger(string? policy) =>
        Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(Member("LocationData.PreciseLocation"), policy);

    [Fact]
    public Task OwnCategoryOutsideTheClosedList_Triggers() => Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(
        Member("\"Acme.Badge\"").Replace("Value", "{|PRIV0102:Value|}"), Closed);

    [Fact]
    public Task NotPersonalData_DoesNotTrigger() => Verify<CategoryNotInPolicyAnalyzer>.CodeAsync(
        """
        using PrivacyAnnotations;
        class Visitor { [NotPersonalData("public place")] public string? Place { get; set; } public string? Other { get; set; } }
        """,
        Closed);

    [Fact]
    public async Task HalfTypedAttribute_DoesNotThrow()
    {
        string[] attributes = ["[PersonalData(", "[PersonalData()]", "[PersonalData(1)]", "[PersonalData(Unknown.X)]", "[PersonalData("];
        foreach (string attribute in attributes)
        {
            TestProject project = TestProject.Of($"using PrivacyAnnotations; class C {{ {attribute} public string A; ") with { AllowErrors = true };
            await project.WithPolicy(Closed).AnalyzeAsync(new CategoryNotInPolicyAnalyzer());
        }
    }

    private static string Member(string category) => $$"""
        using PrivacyAnnotations;
        class Visitor
        {
            [PersonalData({{category}})]
            public string? Value { get; set; }
        }
        """;
}
