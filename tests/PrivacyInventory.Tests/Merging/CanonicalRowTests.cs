using System.Text;
using CsCheck;
using Privacy.Model;
using PrivacyInventory.Merging;
using PrivacyInventory.Tests.Model;

namespace PrivacyInventory.Tests.Merging;

public sealed class CanonicalRowTests
{
    private const string Exception = """{"assembly":"A","rule":"PRIV0301","target":"T","until":"2027-01-31","file":"F.cs","line":7}""";

    private static readonly RowField[] Shape = RowShapes.All[Array.IndexOf(RowShapes.Sections, "exceptions")];

    [Fact]
    public void WhatTheWriterWrites_Splits() =>
        InventoryGenerators.Document.Select(InventoryMerge.Canonical).Sample(document =>
            InventorySlices.Split(Encoding.ASCII.GetBytes(InventoryJson.Write(document))) is not null);

    [Fact]
    public void FullDocument_SplitsIntoAllItsRows() =>
        Assert.Equal(8, InventorySlices.Split(Encoding.ASCII.GetBytes(InventoryJson.Write(InventorySamples.Shop)))!.Rows);

    [Fact]
    public void CanonicalRow_Passes() => Assert.True(IsValid(Exception));

    [Theory]
    [InlineData("\"A\"", "\"A")]
    [InlineData("\"A\"", "7")]
    [InlineData("\"A\",", "\"A\", ")]
    [InlineData("\"assembly\":\"A\",", "")]
    [InlineData("\"T\"", "\"\\u0041\"")]
    [InlineData("\"T\"", "\"\\t\"")]
    [InlineData("\"T\"", "\"\\u00E9\"")]
    [InlineData("\"T\"", "\"é\"")]
    [InlineData("\"T\"", "\"\n\"")]
    [InlineData("7}", "07}")]
    [InlineData("7}", "7.0}")]
    [InlineData("7}", "99999999999}")]
    [InlineData("7}", "7},{}")]
    [InlineData("7}", "7")]
    [InlineData("\"until\"", "\"unknown\"")]
    [InlineData("\"until\":\"2027-01-31\",", "\"until\":null,")]
    public void OtherSpelling_DoesNotPass(string part, string other) =>
        Assert.False(IsValid(Exception.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void EveryPrefix_IsRefused()
    {
        for (int length = 0; length < Exception.Length; length++)
            Assert.False(IsValid(Exception[..length]));
    }

    private static bool IsValid(string row) => CanonicalRow.IsValid(Encoding.UTF8.GetBytes(row), Shape);
}
