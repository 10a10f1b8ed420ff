using System;
using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>A recipient over all assemblies, with what it gets and why.</summary>
internal sealed record RecipientRow(
    string Id,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Countries,
    string? TransferMechanism,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> Clauses)
{
    public bool IsTransfer => ThirdCountries.ContainsAny(Countries);

    /// <summary>A transfer to a third country for which no safeguard of GDPR Chapter V is stated.</summary>
    public bool LacksMechanism => IsTransfer && string.IsNullOrEmpty(TransferMechanism);

    /// <summary>The register of recipients, sorted by id; recipients that only members name are included.</summary>
    public static IReadOnlyList<RecipientRow> Register(InventoryDocument inventory, IReadOnlyList<Activity> activities)
    {
        SortedDictionary<string, Builder> builders = new(StringComparer.Ordinal);
        foreach (InventoryRecipient recipient in inventory.Recipients)
            BuilderOf(builders, recipient.Id).Add(recipient);
        foreach (Activity activity in activities)
        {
            foreach (Disclosure disclosure in activity.Disclosures)
                BuilderOf(builders, disclosure.Recipient).Add(activity, disclosure);
        }

        List<RecipientRow> rows = new(builders.Count);
        foreach (KeyValuePair<string, Builder> builder in builders)
            rows.Add(builder.Value.Build(builder.Key));
        return rows;
    }

    private static Builder BuilderOf(SortedDictionary<string, Builder> builders, string id)
    {
        if (!builders.TryGetValue(id, out Builder? builder))
            builders.Add(id, builder = new Builder());
        return builder;
    }

    private sealed class Builder
    {
        private readonly SortedSet<string> _roles = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _countries = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _mechanisms = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _categories = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _purposes = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _assemblies = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _clauses = new(StringComparer.Ordinal);

        public void Add(InventoryRecipient recipient)
        {
            Union(_roles, recipient.Roles);
            Union(_countries, recipient.Countries);
            Union(_places, recipient.Places);
            Union(_clauses, recipient.Clauses);
            _assemblies.Add(recipient.Assembly);
            if (recipient.TransferMechanism is { Length: > 0 } mechanism)
                _mechanisms.Add(mechanism);
        }

        public void Add(Activity activity, Disclosure disclosure)
        {
            _categories.Add(activity.Category);
            _countries.UnionWith(disclosure.Countries);
            _assemblies.UnionWith(activity.Assemblies);
            if (activity.Purpose is { } purpose)
                _purposes.Add(purpose);
        }

        public RecipientRow Build(string id) => new(
            id,
            [.. _roles],
            [.. _countries],
            _mechanisms.Count == 0 ? null : string.Join(", ", _mechanisms),
            [.. _categories],
            [.. _purposes],
            [.. _places],
            [.. _assemblies],
            [.. _clauses]);

        private static void Union(SortedSet<string> target, EquatableArray<string> items)
        {
            foreach (string item in items)
                target.Add(item);
        }
    }
}
