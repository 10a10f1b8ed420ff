using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

public sealed class BodyRowTests
{
    private const string Model =
        """
        [DataSubject("Customer")]
        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
            [PersonalData(FinancialData.BankAccount)] public string Iban { get; set; } = "";
        }

        [Recipient("Mailer", Country = "US")]
        public class Mail { public void Send([PersonalData(ContactData.EmailAddress)] string to, string text) { } }

        public static class Store { public static Customer Load() => new(); }

        """;

    private const string Policy =
        """
        {"collected": [{"category": "FinancialData.BankAccount", "purposes": ["Billing", "Research"]}]}
        """;

    private static readonly string Endpoints = Model +
        """
        namespace Microsoft.AspNetCore.Builder
        {
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapPost(this object app, string path, System.Delegate handler) { }
            }
        }

        """;

    private static readonly string Logging = Model +
        """
        namespace Serilog { public static class Log { public static void Information(string text, object value) { } } }

        """;

    [Fact]
    public void MemberReadInABody_IsProcessedForThePurposeOfTheMethod()
    {
        InventoryProcessing row = Code(Model + "class Service { [Purpose(\"Billing\")] string Use() => Store.Load().Email; }");

        Assert.Equal(("Billing", "ContactData.EmailAddress", "Customer"), (row.Purpose, row.Category, row.Subject));
        Assert.Equal(["Customer.Email", "Service.Use"], row.Places);
    }

    [Fact]
    public void MemberWrittenInAnInitializer_IsProcessed() =>
        Assert.Equal(
            "IdentityData.FullName",
            Code(Model + "class Service { [Purpose(\"Billing\")] object Use() { Customer c = new() { Name = \"\" }; return 1; } }").Category);

    [Fact]
    public void MemberInNameof_IsNotProcessed() =>
        Assert.DoesNotContain(
            Read(Model + "class Service { [Purpose(\"Billing\")] string Use() => nameof(Customer.Email); }"),
            row => row.Evidence == "code");

    [Fact]
    public void ParameterUsedMemberByMember_PassesOnlyThose() =>
        Assert.Equal(
            "ContactData.EmailAddress",
            Code(Model + "class Service { [Purpose(\"Billing\")] int Use(Customer c) => c.Email.Length; }").Category);

    [Fact]
    public void ParameterHandedToALibrary_PassesWhole() =>
        Assert.Equal(
            3,
            Read(Model + "class Service { [Purpose(\"Billing\")] void Use(Customer c) => System.GC.KeepAlive(c); }")
                .Count(row => row.Evidence == "code"));

    [Fact]
    public void HelperWithoutPurpose_ServesItsCaller()
    {
        InventoryProcessing row = Code(Model +
            """
            class Service
            {
                [Purpose("Billing")] string Use(Customer c) => Help(c);
                private static string Help(Customer c) => Again(c);
                private static string Again(Customer c) => c == null ? Help(c) : c.Name;
            }
            """);

        Assert.Equal("IdentityData.FullName", row.Category);
        Assert.Equal(["Customer.Name", "Service.Again"], row.Places);
    }

    [Fact]
    public void HelperWithAPurposeOfItsOwn_AnswersForItself()
    {
        InventoryProcessing row = Code(Model +
            """
            class Service
            {
                [Purpose("Billing")] string Use(Customer c) => Help(c);
                [Purpose("Research")] private static string Help(Customer c) => c.Name;
            }
            """);

        Assert.Equal("Research", row.Purpose);
    }

    [Fact]
    public void PurposeOfALambda_IsThatOfItsBody() =>
        Assert.Equal(
            "ContactData.EmailAddress",
            Code(Model + "class Service { object Use() => [Purpose(\"Billing\")] (Customer c) => c.Email.Length; }").Category);

    [Fact]
    public void PurposeOfTheAssembly_IsThatOfEveryBodyThatNamesAMember() =>
        Assert.Contains(
            Read("[assembly: Purpose(\"Billing\")]\n" + Model + "class Service { int Use(Customer c) => c.Email.Length; }"),
            row => row is { Evidence: "code", Category: "ContactData.EmailAddress" } && row.Places.Contains("Service.Use"));

    [Fact]
    public void MemberThatNoCodeUses_IsAllowedByThePolicyOnly() =>
        Assert.All(
            InventoryRun.Read(Model, Policy).Processing.Where(row => row.Recipient is null),
            row => Assert.Equal(("policy", "FinancialData.BankAccount"), (row.Evidence, row.Category)));

    [Fact]
    public void MemberThatCodeUses_HasNoRowOfThePolicyAlone()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "class Service { [Purpose(\"Billing\")] string Use() => Store.Load().Iban; }", Policy);

        Assert.Equal("Billing", Assert.Single(inventory.Processing, row => row.Recipient is null).Purpose);
        Assert.Equal("Billing", Assert.Single(inventory.Members.Single(row => row.Member == "Iban").Purposes).Id);
    }

    [Fact]
    public void CallToARecipient_IsADisclosureAtItsLine()
    {
        InventoryDocument inventory = InventoryRun.Read(Model +
            """
            class Service
            {
                [Purpose("Billing")]
                void Use(Customer c, Mail mail) =>
                    mail.Send(c.Email, "text");
            }
            """);

        InventoryProcessing row = inventory.Processing.Single(row => row.Recipient == "Mailer");
        Assert.Equal(("Billing", "Customer", "code"), (row.Purpose, row.Subject, row.Evidence));
        Assert.Equal(["Mail.Send", "Service.Use"], row.DisclosedAt);
        Assert.Equal(["Mail.Send", "Service.Use"], Assert.Single(inventory.Recipients).Places);
    }

    [Fact]
    public void ParameterOfARecipient_IsUsedForWhatItsCallersAre()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "class Service { [Purpose(\"Billing\")] void Use(Customer c, Mail mail) => mail.Send(c.Email, \"\"); }",
            """{"collected": [{"category": "ContactData.EmailAddress", "purposes": ["Research", "Billing"]}]}""");

        InventoryMember parameter = inventory.Members.Single(row => row.Kind == "parameter");
        Assert.Equal("Billing", Assert.Single(parameter.Purposes).Id);
    }

    [Fact]
    public void NonPersonalArgumentOfARecipient_IsNoData() =>
        Assert.All(
            Read(Model + "class Service { [Purpose(\"Billing\")] void Use(Mail mail) => mail.Send(\"me\", \"text\"); }")
                .Where(row => row.Recipient is not null),
            row => Assert.Equal("ContactData.EmailAddress", row.Category));

    [Fact]
    public void MappedHandler_CollectsWhatItBinds()
    {
        InventoryProcessing row = Read(Endpoints +
            """
            static class Api
            {
                static void Map(object app) =>
                    Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(app, "/", Register);
                [Purpose("Billing")] static void Register(Customer c) { }
            }
            """).First(row => row.Evidence == "code");

        Assert.Equal(["Api.Register"], row.CollectedAt);
    }

    [Fact]
    public void MethodThatIsNotMapped_CollectsNothing() =>
        Assert.All(
            Read(Endpoints + "static class Api { [Purpose(\"Billing\")] static void Register(Customer c) { } }"),
            row => Assert.Empty(row.CollectedAt));

    [Fact]
    public void RedactedViewInALog_IsASinkAfterRedaction()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Logging + "class Service { void Use(Customer c) => Serilog.Log.Information(\"{@C}\", c.Redacted()); }");

        Assert.Equal(
            [("ContactData.EmailAddress", "hmac"), ("FinancialData.BankAccount", "forbid"), ("IdentityData.FullName", "erase")],
            inventory.Sinks.Select(row => (row.Category!, row.Redaction!)).Order());
        Assert.All(inventory.Sinks, row => Assert.Equal(("Log", "Service.Use"), (row.Kind, row.Place)));
    }

    [Fact]
    public void RedactedValueInALog_HasTheRedactionOfTheCall() =>
        Assert.Equal(
            ("IdentityData.FullName", "initials"),
            InventoryRun.Read(Logging +
                "class Service { void Use(Customer c) => Serilog.Log.Information(\"{C}\", Redact.Initials(c.Name)); }")
                .Sinks.Select(row => (row.Category!, row.Redaction!)).Single());

    [Fact]
    public void RedactedValueOutsideASink_IsNoRow() =>
        Assert.Empty(InventoryRun.Read(
            Logging + "class Service { string? Use(Customer c) => Redact.Initials(c.Name); }").Sinks);

    [Fact]
    public void ServiceOfAType_PassesNoDataOfIt() =>
        Assert.DoesNotContain(
            Read(Model + "interface IHasher<T> { } class Service { [Purpose(\"Billing\")] void Use(IHasher<Customer> hasher) { } }"),
            row => row.Evidence == "code");

    [Fact]
    public void EveryPrefixOfABody_IsSurvived()
    {
        string source = Endpoints +
            """
            class Service { [Purpose("B")] object Use(Customer c, Mail m) { m.Send(c.Email, Redact.Initials(c.Name)!);
                app.MapPost("/", [Purpose("C")] (Customer d) => new { d.Email, X = c with { Name = nameof(c.Iban) } });
                return c is { Email: var e } ? (e, c.Redacted()) : throw new System.Exception(Redact.Erase(c.Iban)); } }
            """;

        for (int length = Model.Length; length < source.Length; length += 7)
            Assert.Null(InventoryRun.Driver().RunGenerators(InventoryRun.Compile(source[..length])).GetRunResult().Results[0].Exception);
    }

    private static IEnumerable<InventoryProcessing> Read(string source) => InventoryRun.Read(source).Processing;

    private static InventoryProcessing Code(string source) =>
        Assert.Single(Read(source), static row => row.Evidence == "code");
}
