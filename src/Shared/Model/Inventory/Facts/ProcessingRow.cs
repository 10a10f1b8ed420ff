using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>A processing while its places are gathered.</summary>
internal sealed class ProcessingRow(string purpose, string category, string? subject, string? recipient)
{
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _collectedAt = new(StringComparer.Ordinal);
    private InventoryLocation? _location;
    private string? _retention;

    public SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Countries { get; } = new(StringComparer.Ordinal);

    public void AddPlace(string place, InventoryLocation? location, bool isCollected)
    {
        _places.Add(place);
        if (isCollected)
            _collectedAt.Add(place);
        _location = ProcessingTable.First(_location, location);
    }

    /// <summary>Keeps one rule of several, the same one whatever the order.</summary>
    public void AddRetention(string? rule)
    {
        if (rule is not null && (_retention is null || string.CompareOrdinal(rule, _retention) < 0))
            _retention = rule;
    }

    public InventoryProcessing ToRow(string assembly, PrivacyPolicy? policy)
    {
        PurposeEntry? purposeEntry = policy?.FindPurpose(purpose);
        RecipientEntry? recipientEntry = recipient is null ? null : policy?.FindRecipient(recipient);
        CollectedEntry? collected = policy?.FindCollected(category);
        string? rule = _retention ?? collected?.Retention;
        SortedSet<string> clauses = new(StringComparer.Ordinal);
        PolicyRows.Add(clauses, purposeEntry);
        PolicyRows.Add(clauses, recipientEntry);
        PolicyRows.AddCategory(clauses, category, policy);
        PolicyRows.AddRetention(clauses, rule, policy);
        if (Countries.Count == 0)
            Countries.UnionWith(recipientEntry?.Countries ?? default);
        if (Sources.Count == 0)
            Sources.UnionWith(collected?.Sources ?? default);
        EquatableArray<string> places = _places.ToEquatableArray();
        return new InventoryProcessing
        {
            Assembly = assembly,
            Purpose = purpose,
            LegalBasis = purposeEntry?.LegalBasis,
            Category = category,
            Subject = subject,
            Recipient = recipient,
            Countries = Countries.ToEquatableArray(),
            Retention = PolicyRows.Retention(rule, policy),
            Sources = Sources.ToEquatableArray(),
            Places = places,
            CollectedAt = _collectedAt.ToEquatableArray(),
            DisclosedAt = recipient is null ? default : places,
            Clauses = clauses.ToEquatableArray(),
            Location = _location,
        };
    }
}
