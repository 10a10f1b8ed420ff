using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Registers that a privacy team publishes or keeps: recipients, retention schedule, cookies.</summary>
internal static class RegisterTables
{
    public static ExportTable Recipients(ExportSource source) => new(
        "recipients",
        "Register of recipients",
        [
            new("recipient", "Recipient"), new("roles", "Roles", CellKind.List),
            new("countries", "Countries", CellKind.List), new("third_country", "Outside the EEA", CellKind.Flag),
            new("transfer_mechanism", "Transfer mechanism"), new("ccpa_role", "CCPA role"),
            new("categories", "Categories of data", CellKind.List), new("purposes", "Purposes", CellKind.List),
            new("contract", "Contract"), new("privacy_policy", "Privacy policy"),
            new("places", "Disclosed at", CellKind.List), new("clauses", "Clauses", CellKind.List),
        ],
        RecipientRows(source));

    /// <summary>Rules in use, then those that the policy states and no member uses.</summary>
    public static ExportTable Retention(ExportSource source) => new(
        "retention",
        "Retention schedule",
        [
            new("rule", "Rule"), new("period", "Period"), new("trigger", "Counted from"), new("action", "Then"),
            new("categories", "Categories of data", CellKind.List), new("members", "Members", CellKind.Number),
            new("clauses", "Clauses", CellKind.List),
        ],
        RetentionRows(source));

    /// <summary>The cookies that the policy announces; without a policy there are none.</summary>
    public static ExportTable Cookies(ExportSource source) => new(
        "cookies",
        "Cookies",
        [
            new("name", "Name"), new("class", "Class"), new("party", "Party"), new("lifetime", "Lifetime"),
            new("recipient", "Recipient"), new("purposes", "Purposes", CellKind.List),
            new("consent", "Consent first", CellKind.Flag), new("clauses", "Clauses", CellKind.List),
        ],
        CookieRows(source.Policy));

    private static IEnumerable<object?[]> RecipientRows(ExportSource source)
    {
        foreach (RecipientRow row in source.Recipients)
        {
            RecipientEntry? entry = source.FindPolicyRecipient(row.Id);
            yield return
            [
                row.Id, row.Roles, row.Countries, row.IsTransfer, row.TransferMechanism, entry?.Ccpa, row.Categories,
                row.Purposes, entry?.ContractUrl, entry?.PrivacyUrl, row.Places, row.Clauses,
            ];
        }
    }

    private static IEnumerable<object?[]> RetentionRows(ExportSource source)
    {
        HashSet<string> used = [];
        foreach (RetentionRow row in RetentionRow.Schedule(source.Inventory))
        {
            RetentionRule? rule = row.Rule is null ? null : source.Policy?.FindRetention(row.Rule);
            if (row.Rule is not null)
                used.Add(row.Rule);
            yield return
            [
                row.Rule ?? "not stated", row.Period ?? "not stated", row.Trigger, row.Action, row.Categories,
                row.Members, ListOf(rule?.Clauses ?? default),
            ];
        }

        foreach (RetentionRule rule in source.Policy?.Retention?.Rules ?? default)
        {
            if (used.Add(rule.Id))
            {
                List<string> appliesTo = rule.AppliesTo is { } category ? [category] : [];
                yield return
                [
                    rule.Id, rule.Period ?? "not stated", rule.Trigger, rule.Action, appliesTo, 0, ListOf(rule.Clauses),
                ];
            }
        }
    }

    private static IEnumerable<object?[]> CookieRows(PrivacyPolicy? policy)
    {
        foreach (CookieEntry cookie in policy?.Cookies ?? default)
        {
            yield return
            [
                cookie.Name, cookie.Class, cookie.Party, cookie.Lifetime ?? "not stated", cookie.Recipient,
                ListOf(cookie.Purposes ?? default), Taxonomy.CookieClasses.Find(cookie.Class)?.ConsentGate ?? true,
                ListOf(cookie.Clauses),
            ];
        }
    }

    private static List<string> ListOf(EquatableArray<string> items)
    {
        List<string> list = new(items.Count);
        foreach (string item in items)
            list.Add(item);
        return list;
    }
}
