using Privacy.Model;
using PrivacyInventory.Output;
using PrivacyInventory.Tests.Model;

namespace PrivacyInventory.Tests.Output;

public sealed class InventoryFormatsTests
{
    [Fact]
    public void Json_IsTheDocumentItself() =>
        Assert.Equal(InventoryJson.Write(InventorySamples.Shop), InventoryFormats.Write("JSON", InventorySamples.Shop, "Shop"));

    [Fact]
    public void Csv_HasARowPerMemberUnderItsTitles()
    {
        string[] lines = InventoryFormats.Write("csv", InventorySamples.Shop, "Shop")!.Split("\r\n");

        Assert.StartsWith("Assembly,Type,Member,", lines[0]);
        Assert.StartsWith("Shop,Shop.Customer,Email,property,string,ContactData.EmailAddress,personal,", lines[1]);
        Assert.EndsWith("Model/Customer.cs,12", lines[1]);
    }

    [Fact]
    public void Csv_DisarmsFormulas()
    {
        InventoryDocument hostile = InventorySamples.WithMembers(InventorySamples.Email with { Type = "=cmd|' /C calc'!A0" });

        Assert.DoesNotContain(",=cmd", InventoryFormats.Write("csv", hostile, "Shop"));
    }

    [Fact]
    public void Markdown_KeepsHostileNamesInTheirCell()
    {
        InventoryDocument hostile = InventorySamples.WithMembers(InventorySamples.Email with { Member = "a|b\n# c <script>" });

        string text = InventoryFormats.Write("md", hostile, "Shop")!;

        Assert.DoesNotContain("<script>", text);
        Assert.DoesNotContain("\n# c", text);
    }

    [Fact]
    public void Html_IsWhole() => Assert.EndsWith("</html>", InventoryFormats.Write("html", InventorySamples.Shop, "Shop")!.TrimEnd());

    [Fact]
    public void UnknownForm_HasNoText() => Assert.Null(InventoryFormats.Write("pdf", InventorySamples.Shop, "Shop"));
}
