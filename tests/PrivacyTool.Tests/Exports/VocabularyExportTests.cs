using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Privacy.Model;
using YamlDotNet.RepresentationModel;

namespace PrivacyTool.Tests;

/// <summary>The forms that other tools define, read back and held to what those tools demand.</summary>
public sealed class VocabularyExportTests
{
    private static readonly string[] LegalBases =
        ["Consent", "Contract", "Legal obligations", "Vital interests", "Public interest", "Legitimate interests"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dpv_EveryReferenceResolves(bool hostile)
    {
        using JsonDocument document = Dpv(hostile ? SampleInventory.Hostile() : SampleInventory.Shop());
        JsonElement context = document.RootElement.GetProperty("@context");
        HashSet<string> prefixes = context.EnumerateObject().Select(member => member.Name).ToHashSet();
        HashSet<string> nodes = Graph(document).Select(node => node.GetProperty("@id").GetString()!).ToHashSet();
        Assert.Equal(nodes.Count, Graph(document).Count());
        foreach (string reference in Graph(document).SelectMany(References))
        {
            bool resolves = nodes.Contains(reference)
                || reference.StartsWith("https://w3id.org/dpv", StringComparison.Ordinal)
                || prefixes.Contains(reference.Split(':')[0])
                || reference.StartsWith("urn:privacy:country:", StringComparison.Ordinal);
            Assert.True(resolves, reference);
            Assert.True(Uri.IsWellFormedUriString(reference, UriKind.Absolute), reference);
        }
    }

    [Fact]
    public void Dpv_ProcessStatesWhatIsKnown()
    {
        using JsonDocument document = Dpv(SampleInventory.Shop());
        JsonElement process = Graph(document).Single(node =>
            node.GetProperty("@id").GetString() == "urn:privacy:process:Billing%2FFinancialData.CardLastFour%2FCustomer");
        Assert.Equal("dpv:Process", process.GetProperty("@type").GetString());
        Assert.Equal("https://w3id.org/dpv/pd#PaymentCard", process.GetProperty("dpv:hasPersonalData").GetProperty("@id").GetString());
        Assert.Equal(
            ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-b", "https://w3id.org/dpv/legal/eu/gdpr#A46-2-c"],
            process.GetProperty("dpv:hasLegalBasis").EnumerateArray().Select(basis => basis.GetProperty("@id").GetString()));
        Assert.Equal("P7Y", process.GetProperty("dpv:hasStorageCondition")[0].GetProperty("rdf:value").GetProperty("@value").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FidesDataset_FollowsFideslang(bool hostile)
    {
        YamlMappingNode root = Yaml("fides-dataset.yml", hostile ? SampleInventory.Hostile() : SampleInventory.Shop());
        foreach (YamlMappingNode dataset in Items(root, "dataset"))
        {
            Assert.Matches("^[a-zA-Z0-9_.-]+$", Scalar(dataset, "fides_key"));
            string[] collections = Items(dataset, "collections").Select(collection => Scalar(collection, "name")).ToArray();
            Assert.Equal(collections.Distinct(), collections);
            foreach (YamlMappingNode collection in Items(dataset, "collections"))
            {
                string[] fields = Items(collection, "fields").Select(field => Scalar(field, "name")).ToArray();
                Assert.Equal(fields.Distinct(), fields);
                Assert.All(Items(collection, "fields").SelectMany(field => Strings(field, "data_categories")), AssertCategory);
            }
        }
    }

    [Fact]
    public void FidesDataset_NamesFieldsAndCategories()
    {
        YamlMappingNode dataset = Items(Yaml("fides-dataset.yml", SampleInventory.Shop()), "dataset").Single();
        YamlMappingNode customer = Items(dataset, "collections").Single(item => Scalar(item, "name") == "Shop.Customer");
        YamlMappingNode email = Items(customer, "fields").Single(item => Scalar(item, "name") == "Email");
        Assert.Equal(["user.contact.email"], Strings(email, "data_categories"));
    }

    [Fact]
    public void FidesSystem_FollowsFideslang()
    {
        YamlMappingNode system = Items(Yaml("fides-system.yml", SampleInventory.Shop()), "system").Single();
        Assert.Equal("true", Scalar(system, "does_international_transfers"));
        foreach (YamlMappingNode declaration in Items(system, "privacy_declarations"))
        {
            Assert.Contains(Taxonomy.Purposes, purpose => purpose.FideslangKey == Scalar(declaration, "data_use"));
            Assert.All(Strings(declaration, "data_categories"), AssertCategory);
            if (declaration.Children.TryGetValue("legal_basis_for_processing", out YamlNode? basis))
                Assert.Contains(((YamlScalarNode)basis).Value, LegalBases);
        }

        YamlMappingNode billing = Items(system, "privacy_declarations").Single(item => Scalar(item, "name") == "Billing");
        Assert.Equal("Contract", Scalar(billing, "legal_basis_for_processing"));
        Assert.Equal("CardProcessor", Scalar(billing, "third_parties"));
    }

    [Fact]
    public void EmptyInventory_GivesEmptyLists()
    {
        Assert.Equal("dataset: []\n", Written.Text("fides-dataset.yml", new InventoryDocument()));
        Assert.Equal("system: []\n", Written.Text("fides-system.yml", new InventoryDocument()));
        Assert.Equal("[]\n", Written.Text("compliance.json", new InventoryDocument()));
    }

    [Fact]
    public void ComplianceReport_HasTheFormOfTheAuditReports()
    {
        using JsonDocument document = JsonDocument.Parse(Written.Text("compliance.json", SampleInventory.Shop()));
        Assert.Equal("Shop.Domain", document.RootElement.GetProperty("Name").GetString());
        JsonElement type = document.RootElement.GetProperty("Types")[0];
        Assert.Equal("Shop.Customer", type.GetProperty("Name").GetString());
        JsonElement member = type.GetProperty("Members")[0];
        Assert.Equal("Email", member.GetProperty("Name").GetString());
        Assert.Equal("string", member.GetProperty("Type").GetString());
        Assert.Equal("Domain/Customer.cs", member.GetProperty("File").GetString());
        Assert.Equal("12", member.GetProperty("Line").GetString());
        Assert.Equal("ContactData.EmailAddress", member.GetProperty("Classifications")[0].GetProperty("Name").GetString());
    }

    private static JsonDocument Dpv(InventoryDocument inventory) =>
        JsonDocument.Parse(Written.Text("dpv.jsonld", inventory, SamplePolicy.Read()));

    private static IEnumerable<JsonElement> Graph(JsonDocument document) =>
        document.RootElement.GetProperty("@graph").EnumerateArray();

    private static IEnumerable<string> References(JsonElement node) => node.EnumerateObject()
        .SelectMany(member => member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value])
        .Where(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@id", out _))
        .Select(value => value.GetProperty("@id").GetString()!);

    private static YamlMappingNode Yaml(string format, InventoryDocument inventory)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(Written.Text(format, inventory, SamplePolicy.Read())));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key) =>
        ((YamlSequenceNode)node.Children[key]).Children.Cast<YamlMappingNode>();

    private static string Scalar(YamlMappingNode node, string key) => ((YamlScalarNode)node.Children[key]).Value!;

    private static IEnumerable<string> Strings(YamlMappingNode node, string key) =>
        ((YamlSequenceNode)node.Children[key]).Children.Select(item => ((YamlScalarNode)item).Value!);

    private static void AssertCategory(string key) =>
        Assert.Contains(Taxonomy.Categories, category => category.FideslangKey == key);
}
