using CsCheck;
using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

public sealed class InventoryMergeTests
{
    [Fact]
    public void AnyGrouping_GivesTheSameDocument() =>
        Gen.Select(InventoryGenerators.Document, InventoryGenerators.Document, InventoryGenerators.Document).Sample((a, b, c) =>
            InventoryMerge.Merge(InventoryMerge.Merge(a, b), c) == InventoryMerge.Merge(a, InventoryMerge.Merge(b, c)));

    [Fact]
    public void AnyOrder_GivesTheSameBytes() =>
        Gen.Select(InventoryGenerators.Document, InventoryGenerators.Document).Sample((a, b) =>
            InventoryJson.Write(InventoryMerge.Merge(a, b)) == InventoryJson.Write(InventoryMerge.Merge(b, a)));

    [Fact]
    public void Repetition_ChangesNothing() =>
        InventoryGenerators.Document.Sample(a => InventoryMerge.Merge(a, a) == InventoryMerge.Canonical(a));

    [Fact]
    public void Merge_LosesNoRow() =>
        Gen.Select(InventoryGenerators.Document, InventoryGenerators.Document).Sample((a, b) =>
            a.Members.Concat(b.Members).ToHashSet().SetEquals(InventoryMerge.Merge(a, b).Members));

    [Fact]
    public void RowsThatDifferOnlyInLine_AreBothKept()
    {
        InventoryMember moved = InventorySamples.Email with { Location = new InventoryLocation("Model/Customer.cs", 13) };

        InventoryDocument merged = InventoryMerge.Merge(
            InventorySamples.Shop, InventorySamples.WithMembers(moved));

        Assert.Equal(2, merged.Members.Count);
    }
}
