using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

public sealed class ProcessingRowTests
{
    private const string Model =
        """
        [DataSubject("Customer")]
        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
        }

        """;

    private const string Policy =
        """
        {
          "policy": {"name": "Shop", "version": 4},
          "collected": [
            {"category": "ContactData.EmailAddress", "purposes": ["Billing"], "sources": ["Direct"],
             "retention": "Accounts", "clauses": ["S2.6"]}
          ],
          "purposes": [{"id": "Billing", "legalBasis": "Contract", "clauses": ["S3.5"]}],
          "recipients": [{"id": "Mailer", "role": ["Processor"], "countries": ["US"], "purposes": ["Billing"], "clauses": ["S4.1"]}],
          "retention": {"rules": [{"id": "Accounts", "trigger": "AccountClosed", "period": "P1Y", "action": "delete", "clauses": ["S6.1"]}]}
        }
        """;

    [Fact]
    public void PurposeOfAMethod_AppliesToTheDataInItsSignature()
    {
        InventoryProcessing row = Assert.Single(InventoryRun.Read(
            Model + "class Service { [Purpose(\"Billing\")] void Charge(System.Collections.Generic.List<Customer> all) { } }").Processing);

        Assert.Equal(
            ("Billing", "ContactData.EmailAddress", "Customer", null),
            (row.Purpose, row.Category, row.Subject, row.Recipient));
        Assert.Equal(["Customer.Email", "Service.Charge"], row.Places);
        Assert.Equal("code", row.Evidence);
    }

    [Fact]
    public void RecipientOfAType_GetsWhatItsMethodsTake()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "[Recipient(\"Mailer\", Country = \"US\"), Purpose(\"Billing\")] interface IMail { void Send(Customer to); }");

        InventoryProcessing row = Assert.Single(inventory.Processing);
        Assert.Equal(("Billing", "Mailer"), (row.Purpose, row.Recipient));
        Assert.Equal(["US"], row.Countries);
        Assert.Equal(["IMail.Send"], row.DisclosedAt);
        Assert.Equal("Mailer", Assert.Single(inventory.Recipients).Id);
        Assert.Equal(["Mailer"], Assert.Single(inventory.Members).Recipients);
    }

    [Fact]
    public void RecipientWithoutPurpose_IsListedAsUnstated()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "[Recipient(\"Mailer\")] interface IMail { void Send(Customer to); }");

        Assert.Equal("Unstated", Assert.Single(inventory.Processing).Purpose);
        Assert.Equal("Unstated", Assert.Single(inventory.Purposes).Id);
    }

    [Fact]
    public void ParameterWithASource_IsACollectionPoint()
    {
        InventoryProcessing row = Assert.Single(InventoryRun.Read(
            """
            class Api
            {
                [Purpose("Billing")]
                void Register([PersonalData(ContactData.EmailAddress), DataSource("Direct")] string email) { }
            }
            """).Processing);

        Assert.Equal(["Api.Register"], row.CollectedAt);
        Assert.Equal(["Direct"], row.Sources);
    }

    [Fact]
    public void ServiceInTheSignature_PassesNothing()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + """
            class Db : System.ComponentModel.Component { public Customer[] Customers { get; } = []; }
            interface IRepository { Customer[] Customers { get; } }
            class Service { [Purpose("Billing")] void Use(Db db, IRepository repository) { } }
            """);

        Assert.Empty(inventory.Processing);
    }

    [Fact]
    public void DataInsideAnUnmarkedType_PassWithIt()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + """
            record Order(Customer Buyer);
            class Service { [Purpose("Billing")] void Use(Order order) { } }
            """);

        Assert.Equal("ContactData.EmailAddress", Assert.Single(inventory.Processing).Category);
    }

    [Fact]
    public void TypeThatHoldsItself_ComesToAnEnd()
    {
        InventoryDocument inventory = InventoryRun.Read(
            """
            class Node { public Node? Next; [PersonalData(IdentityData.FullName)] public string Name = ""; }
            class Service { [Purpose("Billing")] void Use(Node node) { } }
            """);

        Assert.Equal("IdentityData.FullName", Assert.Single(inventory.Processing).Category);
    }

    [Fact]
    public void Policy_IsLaidOverTheRows()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "[Recipient(\"Mailer\")] interface IMail { void Send(Customer to); }", Policy);

        InventoryMember member = Assert.Single(inventory.Members);
        Assert.Equal(new InventoryPurpose("Billing", "Contract"), Assert.Single(member.Purposes));
        Assert.Equal(new InventoryRetention("Accounts", "P1Y", "AccountClosed", "delete"), member.Retention);
        Assert.Equal(["Direct"], member.Sources);
        Assert.Equal(["S2.6", "S6.1"], member.Clauses);
        InventoryProcessing disclosure = inventory.Processing.Single(row => row.Recipient == "Mailer");
        Assert.Equal(("Billing", "Contract"), (disclosure.Purpose, disclosure.LegalBasis));
        Assert.Equal(["US"], disclosure.Countries);
        Assert.Equal(["S2.6", "S3.5", "S4.1", "S6.1"], disclosure.Clauses);
        Assert.Equal(new InventoryAssembly("App", "Shop", 4), Assert.Single(inventory.Assemblies));
    }

    [Fact]
    public void EveryReference_Resolves()
    {
        InventoryDocument inventory = InventoryRun.Read(
            Model + "[Recipient(\"Mailer\")] interface IMail { void Send(Customer to); }", Policy);

        Assert.Superset(
            inventory.Members.SelectMany(row => row.Purposes).Select(purpose => purpose.Id)
                .Concat(inventory.Processing.Select(row => row.Purpose)).ToHashSet(),
            inventory.Purposes.Select(term => term.Id).ToHashSet());
        Assert.Superset(
            inventory.Members.SelectMany(row => row.Recipients).ToHashSet(),
            inventory.Recipients.Select(row => row.Id).ToHashSet());
        Assert.Superset(
            inventory.Processing.Select(row => row.Category).ToHashSet(),
            inventory.Categories.Select(row => row.Code).ToHashSet());
    }
}
