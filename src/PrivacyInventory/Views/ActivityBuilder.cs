using System;
using System.Collections.Generic;
using System.Linq;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>Gathers the rows that make up one <see cref="Activity"/>.</summary>
internal sealed class ActivityBuilder(string? purpose, string category, string? subject)
{
    private readonly SortedDictionary<string, SortedSet<string>> _disclosures = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _countries = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _mechanisms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, InventoryRetention> _retention = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _members = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _collectedAt = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _disclosedAt = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _redactions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _clauses = new(StringComparer.Ordinal);
    private string? _legalBasis;
    private string? _status;
    private string? _evidence;
    private bool _hasProcessing;
    private bool _hasGap;
    private bool _encrypted;

    public void Add(InventoryProcessing row, Dictionary<string, InventoryRecipient> recipients)
    {
        _hasProcessing = true;
        _legalBasis ??= row.LegalBasis;
        _evidence = Stronger(_evidence, row.Evidence);
        _assemblies.Add(row.Assembly);
        AddAll(_countries, row.Countries);
        AddAll(_sources, row.Sources);
        AddAll(_places, row.Places);
        AddAll(_collectedAt, row.CollectedAt);
        AddAll(_disclosedAt, row.DisclosedAt);
        AddAll(_clauses, row.Clauses);
        if (row.Recipient is { } recipient)
            AddAll(AddRecipient(recipient, recipients), row.Countries);
        if (row.Retention is { } retention)
            AddRetention(retention);
    }

    public void Add(
        InventoryMember row, InventoryPurpose? statedPurpose, Dictionary<string, InventoryRecipient> recipients)
    {
        _legalBasis ??= statedPurpose?.LegalBasis;
        _status ??= row.GdprStatus;
        _encrypted |= row.Encrypted;
        _assemblies.Add(row.Assembly);
        _members.Add(NameOf(row));
        _redactions.Add(row.Redaction);
        AddAll(_sources, row.Sources);
        AddAll(_clauses, row.Clauses);
        // Processings say who gets the data for which purpose; a member alone only who gets them at all.
        foreach (string recipient in _hasProcessing ? default : row.Recipients)
            AddRecipient(recipient, recipients);
        if (row.Retention is { } retention)
            AddRetention(retention);
        _hasGap |= RetentionText.IsGap(row.Retention);
    }

    public Activity Build() => new()
    {
        Purpose = purpose,
        Category = category,
        Subject = subject,
        LegalBasis = _legalBasis,
        GdprStatus = _status ?? CategoryStatus.StatusOf(category),
        Disclosures = ListOf(_disclosures),
        Countries = [.. _countries],
        TransferMechanisms = [.. _mechanisms],
        RetentionRules = [.. _retention.Values],
        Retention = [.. _retention.Keys],
        HasRetentionPeriod = _retention.Count != 0 && !_hasGap,
        Sources = [.. _sources],
        Assemblies = [.. _assemblies],
        Members = [.. _members],
        Places = [.. _places.Except(_members)],
        CollectedAt = [.. _collectedAt],
        DisclosedAt = [.. _disclosedAt],
        Evidence = _evidence,
        Redactions = [.. _redactions],
        Encrypted = _encrypted,
        Clauses = [.. _clauses],
    };

    public static string NameOf(InventoryMember member) =>
        member.Member.Length == 0 ? member.Type : member.Type + "." + member.Member;

    private static string? Stronger(string? first, string? second) => (first, second) switch
    {
        ("code", _) or (_, "code") => "code",
        ("annotation", _) or (_, "annotation") => "annotation",
        _ => first ?? second,
    };

    private SortedSet<string> AddRecipient(string id, Dictionary<string, InventoryRecipient> recipients)
    {
        if (!_disclosures.TryGetValue(id, out SortedSet<string>? countries))
            _disclosures.Add(id, countries = new SortedSet<string>(StringComparer.Ordinal));
        if (!recipients.TryGetValue(id, out InventoryRecipient? recipient))
            return countries;
        AddAll(countries, recipient.Countries);
        AddAll(_countries, recipient.Countries);
        if (recipient.TransferMechanism is { Length: > 0 } mechanism)
            _mechanisms.Add(mechanism);
        return countries;
    }

    private static List<Disclosure> ListOf(SortedDictionary<string, SortedSet<string>> disclosures)
    {
        List<Disclosure> list = new(disclosures.Count);
        foreach (KeyValuePair<string, SortedSet<string>> disclosure in disclosures)
            list.Add(new Disclosure(disclosure.Key, [.. disclosure.Value]));
        return list;
    }

    private void AddRetention(InventoryRetention retention)
    {
        _retention[RetentionText.Of(retention)] = retention;
        _hasGap |= RetentionText.IsGap(retention);
    }

    private static void AddAll(SortedSet<string> target, EquatableArray<string> items)
    {
        foreach (string item in items)
            target.Add(item);
    }
}
