using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

/// <summary>Rows to build inventories from.</summary>
internal static class InventorySamples
{
    public static InventoryMember Email { get; } = new()
    {
        Assembly = "Shop",
        Type = "Shop.Customer",
        Member = "Email",
        Kind = "property",
        MemberType = "string",
        Category = "ContactData.EmailAddress",
        GdprStatus = "personal",
        Purposes = EquatableArray.Of(new InventoryPurpose("Billing", "Contract")),
        Recipients = EquatableArray.Of("Mailer"),
        Retention = new InventoryRetention("Accounts", "P1Y", "AccountClosed", "delete"),
        Subject = "Customer",
        Sources = EquatableArray.Of("Direct"),
        Redaction = "maskEmail",
        Clauses = EquatableArray.Of("S2.6"),
        Location = new InventoryLocation("Model/Customer.cs", 12),
    };

    public static InventoryProcessing Billing { get; } = new()
    {
        Assembly = "Shop",
        Purpose = "Billing",
        LegalBasis = "Contract",
        Category = "ContactData.EmailAddress",
        Subject = "Customer",
        Recipient = "Mailer",
        Countries = EquatableArray.Of("US"),
        Places = EquatableArray.Of("Shop.Mail.Send"),
        Evidence = "code",
        CollectedAt = EquatableArray.Of("Shop.Api.Register"),
        DisclosedAt = EquatableArray.Of("Shop.Mail.Send"),
        Location = new InventoryLocation("Mail.cs", 3),
    };

    public static InventoryRecipient Mailer { get; } = new()
    {
        Assembly = "Shop",
        Id = "Mailer",
        Roles = EquatableArray.Of("Processor"),
        Countries = EquatableArray.Of("US"),
        TransferMechanism = "StandardContractualClauses",
        Places = EquatableArray.Of("Shop.Mail.Send"),
    };

    public static InventoryException Waiver { get; } = new()
    {
        Assembly = "Shop",
        Rule = "PRIV0301",
        Target = "Shop.Audit.Write",
        Reason = "Court order",
        Reviewer = "dpo",
        Until = "2027-01-31",
    };

    public static InventoryDocument Shop { get; } = new()
    {
        Assemblies = EquatableArray.Of(new InventoryAssembly("Shop", "Shop policy", 3)),
        Categories = EquatableArray.Of(new InventoryCategory
        {
            Code = "ContactData.EmailAddress",
            GdprStatus = "personal",
            DpvIri = "https://w3id.org/dpv/pd#EmailAddress",
            FideslangKey = "user.contact.email",
        }),
        Purposes = EquatableArray.Of(new InventoryPurposeTerm { Id = "Billing", LegalBasis = "Contract" }),
        Members = EquatableArray.Of(Email),
        Processing = EquatableArray.Of(Billing),
        Recipients = EquatableArray.Of(Mailer),
        Sinks = EquatableArray.Of(new InventorySink { Assembly = "Shop", Kind = "Log", Place = "Shop.Audit.Write(text)" }),
        Exceptions = EquatableArray.Of(Waiver),
    };

    public static InventoryDocument WithMembers(params InventoryMember[] members) =>
        InventoryMerge.Canonical(Shop with { Members = EquatableArray.Of(members) });
}
