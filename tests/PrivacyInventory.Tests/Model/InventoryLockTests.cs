using CsCheck;
using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

public sealed class InventoryLockTests
{
    [Fact]
    public void Snapshot_NamesNoPlaceInSource()
    {
        string json = InventoryJson.Write(InventoryLock.Of(InventorySamples.Shop));

        Assert.DoesNotContain("Customer.cs", json);
        Assert.DoesNotContain("\"line\"", json);
    }

    [Fact]
    public void SnapshotOfASnapshot_IsTheSame() =>
        InventoryGenerators.Document.Sample(document =>
            InventoryLock.Of(InventoryLock.Of(document)) == InventoryLock.Of(document));

    [Fact]
    public void UnchangedAssembly_MatchesItsSnapshot() =>
        Assert.Empty(InventoryLock.Compare(InventoryLock.Of(InventorySamples.Shop), InventorySamples.Shop, "Shop"));

    [Fact]
    public void ChangedAssembly_IsReportedWithItsPlace()
    {
        InventoryMember added = InventorySamples.Email with { Member = "SecondEmail" };

        InventoryChange change = Assert.Single(InventoryLock.Compare(
            InventoryLock.Of(InventorySamples.Shop), InventorySamples.WithMembers(InventorySamples.Email, added), "Shop"));

        Assert.Equal(new InventoryLocation("Model/Customer.cs", 12), change.Location);
    }

    [Fact]
    public void AssemblyOutsideTheSnapshot_IsNotCompared() =>
        Assert.Empty(InventoryLock.Compare(InventoryLock.Of(InventorySamples.Shop), new InventoryDocument(), "Other"));

    [Fact]
    public void PolicyVersion_IsThatOfTheAssembly()
    {
        Assert.Equal(3, InventoryLock.PolicyVersion(InventorySamples.Shop, "Shop"));
        Assert.Null(InventoryLock.PolicyVersion(InventorySamples.Shop, "Other"));
    }
}
