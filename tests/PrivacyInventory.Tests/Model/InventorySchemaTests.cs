using System.Reflection;
using CsCheck;
using NJsonSchema;
using Privacy.Model;
using PrivacyInventory.Merging;

namespace PrivacyInventory.Tests.Model;

public sealed class InventorySchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ReadSchema()).GetAwaiter().GetResult();

    [Fact]
    public void WhatIsWritten_IsValid()
    {
        Assert.Empty(Schema.Validate(InventoryJson.Write(InventorySamples.Shop)));
        Assert.Empty(Schema.Validate(InventoryJson.Write(InventoryLock.Of(InventorySamples.Shop))));
        InventoryGenerators.Document.Select(InventoryMerge.Canonical).Sample(
            document => Schema.Validate(InventoryJson.Write(document)).Count == 0, iter: 30);
    }

    [Theory]
    [InlineData("""{"schemaVersion":"2.0"}""")]
    [InlineData("""{"schemaVersion":"1.0","assemblies":[{}]}""")]
    [InlineData("""{"schemaVersion":"1.0","exceptions":[{"assembly":"A","rule":"PRIV0301","target":"T","line":0}]}""")]
    [InlineData("""{"schemaVersion":"1.0","categories":[{"code":"X.Y","gdprStatus":"unknown"}]}""")]
    public void WhatBreaksTheFormat_IsNot(string json) => Assert.NotEmpty(Schema.Validate(json));

    [Fact]
    public void EveryPropertyThatIsWritten_IsDescribed()
    {
        for (int section = 0; section < RowShapes.Sections.Length; section++)
        {
            JsonSchema row = Schema.Properties[RowShapes.Sections[section]].Item!.ActualSchema;
            Assert.Equal(
                RowShapes.All[section].Select(field => NameOf(field)).Order(StringComparer.Ordinal),
                row.Properties.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(
                RowShapes.All[section].Where(field => field.IsRequired).Select(field => NameOf(field)).Order(StringComparer.Ordinal),
                row.RequiredProperties.Order(StringComparer.Ordinal));
        }
    }

    private static string NameOf(RowField field) => field.Name;

    private static string ReadSchema()
    {
        string? folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !File.Exists(Path.Combine(folder, "PrivacyAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder);
        return File.ReadAllText(Path.Combine(folder!, "schema", "privacy-inventory.schema.json"));
    }
}
