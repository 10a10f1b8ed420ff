using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>One row per recipient that the code names, with all places that disclose to it.</summary>
internal static class RecipientTable
{
    public static EquatableArray<InventoryRecipient> Build(InventoryFacts facts, PrivacyPolicy? policy)
    {
        SortedDictionary<string, Collector> recipients = new(StringComparer.Ordinal);
        foreach (PlaceFact place in facts.Places)
        {
            foreach (RecipientFact recipient in place.Recipients)
            {
                if (!recipients.TryGetValue(recipient.Id, out Collector? collector))
                    recipients.Add(recipient.Id, collector = new Collector());
                collector.Add(place, recipient);
            }
        }

        List<InventoryRecipient> rows = new(recipients.Count);
        foreach (KeyValuePair<string, Collector> pair in recipients)
            rows.Add(pair.Value.ToRow(facts.Assembly, pair.Key, policy?.FindRecipient(pair.Key)));
        return rows.ToEquatableArray();
    }

    private sealed class Collector
    {
        private readonly SortedSet<string> _countries = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
        private InventoryLocation? _location;

        public void Add(PlaceFact place, RecipientFact recipient)
        {
            _places.Add(place.Place);
            if (recipient.Country is not null)
                _countries.Add(recipient.Country);
            _location = ProcessingTable.First(_location, place.Location);
        }

        public InventoryRecipient ToRow(string assembly, string id, RecipientEntry? entry)
        {
            if (_countries.Count == 0)
                _countries.UnionWith(entry?.Countries ?? default);
            return new InventoryRecipient
            {
                Assembly = assembly,
                Id = id,
                Roles = entry?.Roles ?? default,
                Countries = _countries.ToEquatableArray(),
                TransferMechanism = entry?.TransferMechanism,
                ContractUrl = entry?.ContractUrl,
                Places = _places.ToEquatableArray(),
                Clauses = entry?.Clauses ?? default,
                Location = _location,
            };
        }
    }
}
