using System.Linq;
using Privacy.Model;

namespace PrivacyTool.Tests;

/// <summary>Inventories that tests render: a small shop, one of any size, and one of hostile names.</summary>
internal static class SampleInventory
{
    private static readonly InventoryRetention Orders = new("orders", "P7Y", "OrderCompleted", "delete");
    private static readonly InventoryRetention Unstated = new("default", null, null, null);

    public static InventoryDocument Shop() => new()
    {
        Assemblies = EquatableArray.Of(new InventoryAssembly("Shop.Domain", "Shop Privacy Policy", 3)),
        Members =
        EquatableArray.Of(
            Member("Customer", "Email", "ContactData.EmailAddress", "hmac", ["Correspondence", "DirectMarketing"],
                ["Mailer"], Unstated) with { SubjectKey = true },
            Member("Customer", "Name", "IdentityData.FullName", "erase", ["Billing", "Correspondence"], [], Orders),
            Member("Order", "CardLastFour", "FinancialData.CardLastFour", "keep", ["Billing"], ["CardProcessor"], Orders),
            Member("Order", "Note", "UnstructuredData.FreeText", "erase", [], [], null),
            Member("Patient", "Diagnosis", "SpecialCategory.Health", "forbid", ["Research"], ["Lab"], null)
                with { GdprStatus = "special", Subject = "Patient", Encrypted = true }),
        Processing =
        EquatableArray.Of(
            Processing("Billing", "Contract", "FinancialData.CardLastFour", "CardProcessor", ["US"], "PaymentClient.Charge"),
            Processing("DirectMarketing", "LegitimateInterests", "ContactData.EmailAddress", "Mailer", ["IE"], "Newsletter.Send"),
            Processing("Research", null, "SpecialCategory.Health", "Lab", ["JP"], "LabUpload.Send") with { Subject = "Patient" }),
        Recipients =
        EquatableArray.Of(
            Recipient("CardProcessor", ["Processor"], ["US"], "StandardContractualClausesEC"),
            Recipient("Lab", ["JointController"], ["JP"], null),
            Recipient("Mailer", ["Processor"], ["IE"], null),
            Recipient("Unknown", [], [], null)),
        Exceptions =
        EquatableArray.Of(
            Exception("PRIV0301", "Shop.Order.Note", "Support needs the note", "dpo@example.org", "2020-01-31"),
            Exception("PRIV0601", "Shop.Patient", "Study runs", null, "2999-12-31")),
    };

    /// <summary>As many members as asked for, in assemblies of a hundred.</summary>
    public static InventoryDocument OfSize(int members)
    {
        string[] categories = ["ContactData.EmailAddress", "IdentityData.FullName", "DeviceData.IpAddress", "SpecialCategory.Health",
            "LocationData.CoarseLocation", "UsageData.Interaction", "FinancialData.BankAccount", "AccountData.Username"];
        string[] purposes = ["Billing", "DirectMarketing", "SecurityAndFraud", "Research", "UsageAnalytics", "CustomerSupport"];
        string[] recipients = ["Mailer", "CardProcessor", "CloudHost", "Analytics", "Support"];
        string[] countries = ["IE", "US", "DE", "JP", "IN"];
        InventoryMember Generate(int index) =>
            Member($"Type{index / 10:D5}", $"Member{index % 10}", categories[index % 8], "erase",
                index % 11 == 0 ? [] : [purposes[index % 6]], index % 3 == 0 ? [recipients[index % 5]] : [],
                index % 7 == 0 ? null : Orders) with
            {
                Assembly = $"Service{index / 100:D4}",
                GdprStatus = index % 8 == 3 ? "special" : "personal",
                Subject = index % 2 == 0 ? "Customer" : "Visitor",
            };
        return new InventoryDocument
        {
            Assemblies = Enumerable.Range(0, (members + 99) / 100)
                .Select(index => new InventoryAssembly($"Service{index:D4}", "Group Policy", 2)).ToEquatableArray(),
            Members = Enumerable.Range(0, members).Select(Generate).ToEquatableArray(),
            Recipients = Enumerable.Range(0, 5)
                .Select(index => Recipient(recipients[index], ["Processor"], [countries[index]], null)).ToEquatableArray(),
        };
    }

    /// <summary>Names made to break out of HTML, script, CSV, Markdown, YAML and terminals.</summary>
    public static InventoryDocument Hostile()
    {
        const string Evil = "</script><img src=x onerror=alert(1)>\u202Egnp.exe\u0007\"'`|{{data}}";
        return new InventoryDocument
        {
            Assemblies = EquatableArray.Of(new InventoryAssembly(Evil, Evil, 1)),
            Members = EquatableArray.Of(
                Member(Evil, "=HYPERLINK(\"http://x\")", "+1-Category", "@keep", ["-2+3", Evil], [Evil], new("=1+1", null, null, null)),
                Member("Lone\ud800Surrogate", "\u2028\ud83d\ude00", "ContactData.EmailAddress", "hmac", ["&<>"], [], null)),
            Recipients = EquatableArray.Of(Recipient(Evil, [Evil], ["US", Evil], Evil)),
            Exceptions = EquatableArray.Of(Exception("PRIV0301", Evil, Evil, Evil, Evil)),
        };
    }

    public static InventoryMember Member(
        string type, string member, string category, string redaction, string[] purposes, string[] recipients,
        InventoryRetention? retention) => new()
    {
        Assembly = "Shop.Domain",
        Type = "Shop." + type,
        Member = member,
        Kind = "property",
        MemberType = "string",
        Category = category,
        GdprStatus = "personal",
        Redaction = redaction,
        Purposes = purposes.Select(id => new InventoryPurpose(id, BasisOf(id))).ToEquatableArray(),
        Recipients = recipients.ToEquatableArray(),
        Retention = retention,
        Subject = "Customer",
        Sources = EquatableArray.Of("Direct"),
        Clauses = EquatableArray.Of("S2.6"),
        Location = new InventoryLocation($"Domain/{type}.cs", 12),
    };

    private static string? BasisOf(string purpose) => purpose switch
    {
        "Billing" => "Contract",
        "Research" => null,
        _ => "LegitimateInterests",
    };

    private static InventoryProcessing Processing(
        string purpose, string? basis, string category, string recipient, string[] countries, string place) => new()
    {
        Assembly = "Shop.Domain",
        Purpose = purpose,
        LegalBasis = basis,
        Category = category,
        Subject = "Customer",
        Recipient = recipient,
        Countries = countries.ToEquatableArray(),
        Evidence = "code",
        Places = EquatableArray.Of("Shop." + place),
        DisclosedAt = EquatableArray.Of("Shop." + place),
        Clauses = EquatableArray.Of("S3.8"),
    };

    private static InventoryRecipient Recipient(string id, string[] roles, string[] countries, string? mechanism) => new()
    {
        Assembly = "Shop.Domain",
        Id = id,
        Roles = roles.ToEquatableArray(),
        Countries = countries.ToEquatableArray(),
        TransferMechanism = mechanism,
        Clauses = EquatableArray.Of("S4.10"),
    };

    private static InventoryException Exception(string rule, string target, string reason, string? reviewer, string until) =>
        new()
        {
            Assembly = "Shop.Domain",
            Rule = rule,
            Target = target,
            Reason = reason,
            Reviewer = reviewer,
            Until = until,
            Location = new InventoryLocation("Domain/Order.cs", 30),
        };
}
