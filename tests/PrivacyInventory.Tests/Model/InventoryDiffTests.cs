using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

public sealed class InventoryDiffTests
{
    private static readonly InventoryMember Health = InventorySamples.Email with
    {
        Member = "Diagnosis",
        Category = "SpecialCategory.Health",
        GdprStatus = "special",
    };

    [Fact]
    public void SameInventory_HasNoChange() =>
        Assert.Empty(InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.Shop));

    [Fact]
    public void MovedLine_IsNoChange()
    {
        InventoryMember moved = InventorySamples.Email with { Location = new InventoryLocation("Elsewhere.cs", 1) };

        Assert.Empty(InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.WithMembers(moved)));
    }

    [Fact]
    public void NewSpecialCategory_IsABlockerAndComesFirst()
    {
        EquatableArray<InventoryChange> changes =
            InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.WithMembers(InventorySamples.Email, Health));

        Assert.Equal(ChangeSeverity.Blocker, changes[0].Severity);
        Assert.Equal(
            "New special category SpecialCategory.Health (GDPR Art. 9), first held in Shop.Customer.Diagnosis",
            changes[0].Message);
        Assert.Equal(ChangeSeverity.Blocker, InventoryDiff.Worst(changes));
    }

    [Fact]
    public void FurtherMemberOfAKnownSpecialCategory_IsAWarning()
    {
        InventoryMember second = Health with { Member = "Allergy" };

        EquatableArray<InventoryChange> changes = InventoryDiff.Compare(
            InventorySamples.WithMembers(Health), InventorySamples.WithMembers(Health, second));

        InventoryChange change = Assert.Single(changes);
        Assert.Equal((ChangeSeverity.Warning, ChangeKind.Added, "Shop.Customer.Allergy"), (change.Severity, change.Kind, change.Item));
    }

    [Fact]
    public void GoneMember_IsForTheRecord()
    {
        EquatableArray<InventoryChange> changes =
            InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.WithMembers());

        Assert.Equal([ChangeSubject.Category, ChangeSubject.Member], changes.Select(change => change.Subject));
        Assert.All(changes, change => Assert.Equal((ChangeKind.Removed, ChangeSeverity.Info), (change.Kind, change.Severity)));
    }

    [Fact]
    public void NewPurposeOfAMember_IsAWarning()
    {
        InventoryMember used = InventorySamples.Email with
        {
            Purposes = EquatableArray.Of(new InventoryPurpose("AiTraining", null), new InventoryPurpose("Billing", "Contract")),
        };

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.WithMembers(used)));

        Assert.Equal((ChangeSubject.Purpose, ChangeSeverity.Warning, "AiTraining"), (change.Subject, change.Severity, change.After));
    }

    [Theory]
    [InlineData("P2Y", "Warning")]
    [InlineData("P6M", "Info")]
    [InlineData(null, "Warning")]
    [InlineData("indefinite", "Warning")]
    public void OtherPeriod_IsWeighedByItsLength(string? period, string severity)
    {
        InventoryMember kept = InventorySamples.Email with
        {
            Retention = InventorySamples.Email.Retention! with { Period = period },
        };

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, InventorySamples.WithMembers(kept)));

        Assert.Equal((ChangeSubject.Retention, severity), (change.Subject, change.Severity.ToString()));
    }

    [Fact]
    public void NewCountryOfARecipient_IsAWarning()
    {
        InventoryDocument after = InventorySamples.Shop with
        {
            Recipients = EquatableArray.Of(InventorySamples.Mailer with { Countries = EquatableArray.Of("IN", "US") }),
        };

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, after));

        Assert.Equal((ChangeSubject.Country, ChangeSeverity.Warning, "IN"), (change.Subject, change.Severity, change.After));
    }

    [Fact]
    public void RedactionTakenAway_IsAWarning()
    {
        InventoryDocument after = InventorySamples.WithMembers(InventorySamples.Email with { Redaction = "keep" });

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, after));

        Assert.Equal((ChangeSubject.Redaction, ChangeSeverity.Warning), (change.Subject, change.Severity));
    }

    [Fact]
    public void ProlongedException_IsNoticed()
    {
        InventoryDocument after = InventorySamples.Shop with
        {
            Exceptions = EquatableArray.Of(InventorySamples.Waiver with { Until = "2028-01-31" }),
        };

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, after));

        Assert.Equal("Exception from PRIV0301 at Shop.Audit.Write now holds until 2028-01-31", change.Message);
    }

    [Fact]
    public void OtherLegalBasis_IsAWarning()
    {
        InventoryDocument after = InventorySamples.Shop with
        {
            Processing = EquatableArray.Of(InventorySamples.Billing with { LegalBasis = "LegitimateInterests" }),
        };

        InventoryChange change = Assert.Single(InventoryDiff.Compare(InventorySamples.Shop, after));

        Assert.Equal((ChangeSubject.LegalBasis, "Contract", "LegitimateInterests"), (change.Subject, change.Before, change.After));
    }
}
