using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>Cells of a record of processing about recipients and transfers, GDPR Art. 30(1)(a), (d) and (e).</summary>
internal static class RopaRecipients
{
    public static string Names(Activity activity, ExportSource source)
    {
        List<string> names = [];
        foreach (Disclosure disclosure in activity.Disclosures)
        {
            IReadOnlyList<string> roles = RolesOf(disclosure.Recipient, source);
            names.Add(roles.Count == 0 ? disclosure.Recipient : $"{disclosure.Recipient} ({string.Join(", ", roles)})");
        }

        return string.Join("; ", names);
    }

    public static string JointControllers(Activity activity, ExportSource source)
    {
        List<string> names = [];
        foreach (Disclosure disclosure in activity.Disclosures)
        {
            foreach (string role in RolesOf(disclosure.Recipient, source))
            {
                if (role == "JointController")
                    names.Add(disclosure.Recipient);
            }
        }

        return string.Join("; ", names);
    }

    public static string Contracts(Activity activity, ExportSource source)
    {
        SortedSet<string> contracts = new(StringComparer.Ordinal);
        foreach (Disclosure disclosure in activity.Disclosures)
        {
            if (source.FindPolicyRecipient(disclosure.Recipient)?.ContractUrl is { Length: > 0 } stated)
                contracts.Add(stated);
            foreach (InventoryRecipient recipient in source.Inventory.Recipients)
            {
                if (recipient.Id == disclosure.Recipient && recipient.ContractUrl is { Length: > 0 } url)
                    contracts.Add(url);
            }
        }

        return string.Join("; ", contracts);
    }

    public static string ThirdCountryNames(Activity activity)
    {
        List<string> countries = [];
        foreach (string country in activity.Countries)
        {
            if (ThirdCountries.Contains(country))
                countries.Add(country);
        }

        return string.Join("; ", countries);
    }

    public static string Safeguards(Activity activity)
    {
        if (!ThirdCountries.ContainsAny(activity.Countries))
            return string.Empty;
        if (activity.TransferMechanisms.Count == 0)
            return "not stated";
        List<string> safeguards = [];
        foreach (string code in activity.TransferMechanisms)
        {
            TermInfo? mechanism = Taxonomy.TransferMechanisms.Find(code);
            safeguards.Add(mechanism is null ? code : $"{mechanism.Description} (Art. {mechanism.Article})");
        }

        return string.Join("; ", safeguards);
    }

    private static IReadOnlyList<string> RolesOf(string id, ExportSource source)
    {
        foreach (RecipientRow recipient in source.Recipients)
        {
            if (recipient.Id == id)
                return recipient.Roles;
        }

        return [];
    }
}
