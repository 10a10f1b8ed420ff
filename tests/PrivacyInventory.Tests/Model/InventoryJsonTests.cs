using System.Text.Json;
using CsCheck;
using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

public sealed class InventoryJsonTests
{
    [Fact]
    public void Read_GivesWhatWasWritten() =>
        InventoryGenerators.Document.Select(InventoryMerge.Canonical).Sample(document =>
            InventoryJson.Read(InventoryJson.Write(document)).Document == document);

    [Fact]
    public void Read_GivesEachSectionOfAFullDocument() =>
        Assert.Equal(InventorySamples.Shop, InventoryJson.Read(InventoryJson.Write(InventorySamples.Shop)).Document);

    [Fact]
    public void Write_IsAsciiThatSystemTextJsonReads() =>
        InventoryGenerators.Document.Sample(document =>
        {
            string json = InventoryJson.Write(document);
            using JsonDocument parsed = JsonDocument.Parse(json);
            return json.All(char.IsAscii) && parsed.RootElement.GetProperty("members").GetArrayLength() == document.Members.Count;
        });

    [Fact]
    public void Write_PutsOneRowOnALine()
    {
        string[] lines = InventoryJson.Write(InventorySamples.Shop).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("{\"assembly\":\"Shop\",\"type\":\"Shop.Customer\",\"member\":\"Email\""));
    }

    [Fact]
    public void MissingSections_AreEmpty()
    {
        InventoryReadResult result = InventoryJson.Read("""{"schemaVersion":"1.0"}""");

        Assert.Equal(new InventoryDocument(), result.Document);
    }

    [Fact]
    public void UnknownSectionsAndProperties_ArePassedOver()
    {
        InventoryReadResult result = InventoryJson.Read(
            """{"schemaVersion":"1.7","future":[1],"assemblies":[{"name":"A","colour":"red"}]}""");

        Assert.Equal("A", Assert.Single(result.Document!.Assemblies).Name);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[]", 1, 1)]
    [InlineData("{}", 1, 1)]
    [InlineData("""{"schemaVersion":"2.0"}""", 1, 18)]
    [InlineData("""{"schemaVersion":1}""", 1, 18)]
    [InlineData("{\"schemaVersion\":\"1.0\",\n\"members\":{}}", 2, 11)]
    [InlineData("{\"schemaVersion\":\"1.0\",\n\"assemblies\":[\n7]}", 3, 1)]
    [InlineData("{\"schemaVersion\":\"1.0\",\n\"assemblies\":[{}]}", 2, 15)]
    [InlineData("{\"schemaVersion\":\"1.0\",\n\"assemblies\":[{\"name\":\"A\",\"policyVersion\":\"x\"}]}", 2, 43)]
    [InlineData("{\"schemaVersion\":\"1.0\",\n\"assemblies\":[{\"name\":\"A\"", 1, 1)]
    public void Defect_IsReportedAtItsPlace(string json, int line, int column)
    {
        InventoryReadResult result = InventoryJson.Read(json);

        Assert.Null(result.Document);
        Assert.Contains(result.Errors, error => error.Line == line && error.Column == column);
    }

    [Fact]
    public void AnyPrefixOfADocument_IsRefusedWithoutThrowing()
    {
        string json = InventoryJson.Write(InventorySamples.Shop).TrimEnd('\n');

        for (int length = 0; length < json.Length; length++)
            Assert.NotEmpty(InventoryJson.Read(json[..length]).Errors);
    }
}
