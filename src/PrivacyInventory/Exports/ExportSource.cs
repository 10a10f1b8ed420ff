using System;
using System.Collections.Generic;
using Privacy.Model;
using PrivacyInventory.Views;

namespace PrivacyInventory.Exports;

/// <summary>What every export reads: an inventory, the policy when there is one, and the date to print.</summary>
internal sealed class ExportSource
{
    private readonly Dictionary<string, InventoryPurposeTerm> _purposes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InventoryCategory> _categories = new(StringComparer.Ordinal);

    /// <param name="inventory">One assembly's inventory or a merged one.</param>
    /// <param name="policy">The policy; null leaves empty what only a policy can state.</param>
    /// <param name="date">ISO date of this export; null leaves it out, so that equal inputs give equal bytes.</param>
    public ExportSource(InventoryDocument inventory, PrivacyPolicy? policy, string? date = null)
    {
        Inventory = inventory;
        Policy = policy;
        Date = date;
        Activities = Views.Activities.Of(inventory);
        Recipients = RecipientRow.Register(inventory, Activities);
        foreach (InventoryPurposeTerm purpose in inventory.Purposes)
            _purposes[purpose.Id] = purpose;
        foreach (InventoryCategory category in inventory.Categories)
            _categories[category.Code] = category;
    }

    public InventoryDocument Inventory { get; }

    public PrivacyPolicy? Policy { get; }

    public string? Date { get; }

    public IReadOnlyList<Activity> Activities { get; }

    public IReadOnlyList<RecipientRow> Recipients { get; }

    public InventoryPurposeTerm? FindPurpose(string? id) => Find(_purposes, id);

    public PurposeEntry? FindPolicyPurpose(string? id) => id is null ? null : Policy?.FindPurpose(id);

    public RecipientEntry? FindPolicyRecipient(string id) => Policy?.FindRecipient(id);

    /// <summary>The taxonomy's purpose, or the one that the policy says an own purpose specialises.</summary>
    public PurposeInfo? FindKnownPurpose(string? id) =>
        Taxonomy.FindPurpose(id) ?? Taxonomy.FindPurpose(FindPolicyPurpose(id)?.Parent);

    public string? FideslangKeyOf(string category) =>
        Find(_categories, category)?.FideslangKey ?? Taxonomy.FindCategory(category)?.FideslangKey;

    public string? DpvIriOf(string category) =>
        Find(_categories, category)?.DpvIri ?? Taxonomy.FindCategory(category)?.DpvIri;

    public string? LegalBasisOf(Activity activity) =>
        activity.LegalBasis
        ?? FindPurpose(activity.Purpose)?.LegalBasis
        ?? FindPolicyPurpose(activity.Purpose)?.LegalBasis;

    private static T? Find<T>(Dictionary<string, T> table, string? key)
        where T : class =>
        key is not null && table.TryGetValue(key, out T? value) ? value : null;
}
