using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>A processing while its places are gathered.</summary>
internal sealed class ProcessingRow(string purpose, string category, string? subject, string? recipient)
{
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _collectedAt = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _disclosedAt = new(StringComparer.Ordinal);
    private InventoryLocation? _location;
    private InventoryLocation? _heldAt;
    private PurposeEvidence _evidence;
    private string? _retention;

    public SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>A function that does it.</summary>
    public void AddPlace(PlaceFact place, bool isCollected)
    {
        _places.Add(place.Place);
        if (isCollected)
            _collectedAt.Add(place.Place);
        if (recipient is not null)
            _disclosedAt.Add(place.Place);
        _location = ProcessingTable.First(_location, place.Location);
    }

    /// <summary>A member that holds the data.</summary>
    public void AddHolder(MemberFact member)
    {
        _places.Add(ProcessingTable.Name(member));
        Sources.UnionWith(member.Sources);
        _heldAt = ProcessingTable.First(_heldAt, member.Location);
        // One rule of several, the same one whatever the order.
        if (member.Retention is { } rule && (_retention is null || string.CompareOrdinal(rule, _retention) < 0))
            _retention = rule;
    }

    public void AddEvidence(PurposeEvidence evidence) =>
        _evidence = evidence > _evidence ? evidence : _evidence;

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
            Evidence = Word(_evidence),
            Places = _places.ToEquatableArray(),
            CollectedAt = _collectedAt.ToEquatableArray(),
            DisclosedAt = _disclosedAt.ToEquatableArray(),
            Clauses = clauses.ToEquatableArray(),
            Location = _location ?? _heldAt,
        };
    }

    private static string Word(PurposeEvidence evidence) => evidence switch
    {
        PurposeEvidence.Code => "code",
        PurposeEvidence.Annotation => "annotation",
        _ => "policy",
    };
}
