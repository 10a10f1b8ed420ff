using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyTool.Checks;

/// <summary>Holds the rows of an inventory against the policy; what it does not state supports no finding.</summary>
internal sealed class InventoryFindings(PrivacyPolicy policy, List<Finding> findings)
{
    public void Collect(InventoryDocument inventory)
    {
        foreach (InventoryMember member in inventory.Members)
        {
            CheckCategory(member);
            foreach (InventoryPurpose purpose in member.Purposes)
                CheckPurpose(member, purpose.Id);
            CheckRetention(member);
        }

        foreach (InventoryProcessing row in inventory.Processing)
            CheckProcessing(row);
        foreach (InventoryRecipient row in inventory.Recipients)
            CheckRecipient(row);
        CheckUnusedPromises(inventory);
    }

    private void CheckCategory(InventoryMember member)
    {
        if (policy.FindProhibited(member.Category) is { } ban)
        {
            string rule = member.GdprStatus switch
            {
                "special" => "PRIV0201",
                "criminal" => "PRIV0202",
                _ when member.Category.StartsWith("FinancialData.Card", StringComparison.Ordinal) => "PRIV0204",
                _ => "PRIV0102",
            };
            string message = $"is {member.Category}, which the policy bans ({PolicyCitation.Of(ban)}); remove it";
            Add(rule, member, message, ban);
        }
        else if (policy.Header?.CollectedListIsClosed == true && policy.FindCollected(member.Category) is null)
        {
            string message = $"is {member.Category}, which is not in the policy's collected list "
                + $"({PolicyCitation.Of(policy.Header)}); declare the category or remove the member";
            Add("PRIV0102", member, message, policy.Header);
        }
    }

    private void CheckPurpose(InventoryMember member, string purpose)
    {
        if (policy.FindPurpose(purpose) is null)
        {
            if (!policy.Purposes.IsEmpty)
                Add("PRIV0403", member, $"has purpose {purpose}, which the policy does not declare", null);
        }
        else if (policy.FindCollected(member.Category) is { Purposes: { } allowed } entry
            && !IsAllowed(allowed, purpose))
        {
            string message = $"is used for {purpose}, but {member.Category} may be used for "
                + $"{string.Join(", ", allowed)} only ({PolicyCitation.Of(entry)})";
            Add("PRIV0401", member, message, entry);
        }
    }

    private bool IsAllowed(EquatableArray<string> allowed, string purpose)
    {
        foreach (string candidate in allowed)
        {
            if (policy.IsCompatible(candidate, purpose))
                return true;
        }

        return false;
    }

    private void CheckRetention(InventoryMember member)
    {
        if (member.Retention is not { } retention || policy.Retention is null || retention.Rule == retention.Period)
            return;
        if (retention.Rule.Length != 0 && policy.FindRetention(retention.Rule) is null)
        {
            string message = $"names retention rule {retention.Rule}, which the policy does not state";
            Add("PRIV0601", member, message, policy.Retention);
        }
    }

    private void CheckProcessing(InventoryProcessing row)
    {
        if (row.Recipient is not { } id || policy.FindRecipient(id) is not { } entry)
            return;
        if (policy.MayReceive(entry, row.Category) == false)
            Add("PRIV0503", row, $"{id} gets {row.Category}, for which it is not declared", entry);
        bool isOwn = (entry.OwnPurposes ?? default).Contains(row.Purpose);
        if (entry.Purposes is { } purposes && !isOwn && !purposes.Contains(row.Purpose))
            Add("PRIV0504", row, $"{id} is used for {row.Purpose}, which is outside its mandate", entry);
    }

    private void CheckRecipient(InventoryRecipient row)
    {
        if (policy.FindRecipient(row.Id) is not { } entry)
        {
            if (!policy.Recipients.IsEmpty)
                AddRecipient("PRIV0501", row, $"{row.Id} gets personal data but is no recipient of the policy", null);
            return;
        }

        foreach (string country in row.Countries)
        {
            if (entry.Countries is { } declared && !declared.Contains(country))
            {
                string citation = PolicyCitation.Of(entry);
                AddRecipient("PRIV0502", row, $"{row.Id} is in {country}, not in its entry ({citation})", entry);
            }
        }
    }

    private void CheckUnusedPromises(InventoryDocument inventory)
    {
        HashSet<string> used = [];
        foreach (InventoryMember member in inventory.Members)
        {
            if (policy.FindCollected(member.Category) is { } entry)
                used.Add(entry.Category);
        }

        foreach (CollectedEntry entry in policy.Collected)
        {
            if (!used.Contains(entry.Category))
            {
                string message = $"{entry.Category} is declared ({PolicyCitation.Of(entry)}) but no member holds it";
                findings.Add(new Finding("PRIV0003", FindingLevel.Info, message)
                {
                    Item = entry.Category,
                    Clauses = entry.Clauses,
                });
            }
        }
    }

    private void Add(string rule, InventoryMember member, string message, PolicyEntry? entry)
    {
        string name = ActivityBuilder.NameOf(member);
        findings.Add(new Finding(rule, FindingLevel.Error, $"{name} {message}")
        {
            Assembly = member.Assembly,
            Item = name,
            Clauses = entry?.Clauses ?? default,
            Location = member.Location,
        });
    }

    private void Add(string rule, InventoryProcessing row, string message, PolicyEntry entry) =>
        findings.Add(new Finding(rule, FindingLevel.Error, $"{message} ({PolicyCitation.Of(entry)})")
        {
            Assembly = row.Assembly,
            Item = row.Recipient,
            Clauses = entry.Clauses,
            Location = row.Location,
        });

    private void AddRecipient(string rule, InventoryRecipient row, string message, PolicyEntry? entry) =>
        findings.Add(new Finding(rule, FindingLevel.Error, message)
        {
            Assembly = row.Assembly,
            Item = row.Id,
            Clauses = entry?.Clauses ?? default,
            Location = row.Location,
        });
}
