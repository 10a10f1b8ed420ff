using System.Text.Json;

namespace PackageTests;

[Collection("packed")]
public sealed class ConsumerTests(PackedFeed feed)
{
    private const string Model =
        """
        using PrivacyAnnotations;

        namespace Shop;

        [DataSubject("Customer")]
        public sealed partial record Customer(
            [property: PersonalData(ContactData.EmailAddress)] string Email,
            [property: SpecialCategory(SpecialCategory.Health)] string? Diagnosis);
        """;

    private const string Policy =
        """
        {
          "policy": { "name": "Shop", "version": 1, "collectedListIsClosed": true },
          "collected": [
            { "category": "ContactData.EmailAddress", "purposes": ["Billing"], "clauses": ["C1"] }
          ],
          "prohibited": [ { "category": "SpecialCategory.*", "clauses": ["C2"] } ],
          "purposes": [ { "id": "Billing", "legalBasis": "Contract" } ]
        }
        """;

    [Fact]
    public void BannedCategory_FailsTheBuildAndCitesTheClause()
    {
        ScratchProject shop = new(feed, "BannedShop");
        shop.Write("Model.cs", Model);
        shop.Write("privacy.json", Policy);

        CommandLine build = shop.Build();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error PRIV0201", build.Output);
        Assert.Contains("C2", build.Output);
        Assert.DoesNotContain("AD0001", build.Output);
        Assert.DoesNotContain("CS8032", build.Output);
        Assert.DoesNotContain("CS9057", build.Output);
    }

    [Fact]
    public void PolicyOfAnotherName_CountsWithTheLayersItExtends()
    {
        ScratchProject shop = new(feed, "LayeredShop", extra:
            "<PropertyGroup><PrivacyPolicyFile>policy/shop.policy.json</PrivacyPolicyFile></PropertyGroup>");
        shop.Write("Model.cs", Model);
        shop.Write("Job.cs", "[PrivacyAnnotations.Purpose(LayeredShop.PolicyPurposes.OwnBilling)] class Job { }");
        shop.Write("policy/company.json", Policy);
        shop.Write("policy/shop.policy.json", """
            {
              "extends": ["company.json"],
              "purposes": [ { "id": "OwnBilling", "parent": "Billing", "legalBasis": "Contract" } ]
            }
            """);

        CommandLine build = shop.Build();

        Assert.Contains("error PRIV0201", build.Output);
        Assert.Contains("company.json prohibited[0], clause C2", build.Output);
        Assert.DoesNotContain("error CS", build.Output);
        Assert.DoesNotContain("PRIV0403", build.Output);
    }

    [Fact]
    public void CleanProject_BuildsRedactsAndWritesItsInventoryOnce()
    {
        ScratchProject shop = new(feed, "CleanShop", extra: "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>");
        shop.Write("Model.cs", Model.Replace("[property: SpecialCategory(SpecialCategory.Health)] string? Diagnosis", "int Points"));
        shop.Write("privacy.json", Policy);
        shop.Write("Program.cs", "using Shop; System.Console.WriteLine(new Customer(\"ann@mail.example\", 3).Redacted());");

        CommandLine build = shop.Build().MustSucceed();
        Assert.DoesNotContain("PRIV03", build.Output);

        string inventory = shop.Output("privacy-inventory.json");
        using (JsonDocument document = JsonDocument.Parse(File.ReadAllText(inventory)))
        {
            JsonElement row = document.RootElement.GetProperty("members").EnumerateArray()
                .Single(member => member.GetProperty("member").GetString() == "Email");
            Assert.Equal("ContactData.EmailAddress", row.GetProperty("category").GetString());
            Assert.Equal("Model.cs", row.GetProperty("file").GetString());
        }

        DateTime written = File.GetLastWriteTimeUtc(inventory);
        shop.Build().MustSucceed();
        Assert.Equal(written, File.GetLastWriteTimeUtc(inventory));

        CommandLine run = CommandLine.Run(shop.Folder, "dotnet", shop.Output("CleanShop.dll")).MustSucceed();
        Assert.DoesNotContain("ann@mail.example", run.Output);
        Assert.Contains("Points", run.Output);
    }

    [Fact]
    public void ReferencedProject_IsMergedIntoTheInventory()
    {
        ScratchProject domain = new(feed, "Domain");
        domain.Write("Model.cs", "public sealed class Person { [PrivacyAnnotations.PersonalData(\"ContactData.PhoneNumber\")] public string? Phone { get; set; } }");
        ScratchProject app = new(feed, "App", extra: "<ItemGroup><ProjectReference Include=\"../Domain/Domain.csproj\" /></ItemGroup>");
        app.Write("Model.cs", "public sealed class Account { [PrivacyAnnotations.PersonalData(\"ContactData.EmailAddress\")] public string? Email { get; set; } }");

        app.Build().MustSucceed();

        string text = File.ReadAllText(app.Output("privacy-inventory.json"));
        Assert.Contains("ContactData.PhoneNumber", text);
        Assert.Contains("ContactData.EmailAddress", text);
    }

    [Fact]
    public void BrokenPolicy_IsALocatedError()
    {
        ScratchProject shop = new(feed, "BrokenShop");
        shop.Write("Model.cs", Model);
        shop.Write("privacy.json", "{ \"collected\": [ { \"category\": \"ContactData.EmailAdress\" } ] }");

        CommandLine build = shop.Build();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("privacy.json(1,32): error PRIV0001", build.Output);
        Assert.Contains("did you mean \"ContactData.EmailAddress\"", build.Output);
    }

    [Fact]
    public void SwitchedOff_WritesNoInventory()
    {
        ScratchProject shop = new(feed, "SilentShop");
        shop.Write("Model.cs", "public sealed class Account { [PrivacyAnnotations.PersonalData(\"ContactData.EmailAddress\")] public string? Email { get; set; } }");

        shop.Build("-p:PrivacyInventory=false").MustSucceed();

        Assert.False(File.Exists(shop.Output("privacy-inventory.json")));
    }

    [Fact]
    public void Clean_RemovesTheInventory()
    {
        ScratchProject shop = new(feed, "CleanedShop");
        shop.Write("Model.cs", "public sealed class Account { [PrivacyAnnotations.PersonalData(\"ContactData.EmailAddress\")] public string? Email { get; set; } }");
        shop.Build().MustSucceed();
        Assert.True(File.Exists(shop.Output("privacy-inventory.json")));

        CommandLine.Run(shop.Folder, "dotnet", "clean", "--nologo", "-v", "q").MustSucceed();

        Assert.False(File.Exists(shop.Output("privacy-inventory.json")));
    }
}
