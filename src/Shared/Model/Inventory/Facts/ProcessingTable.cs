using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Gathers the processings of an assembly: what members state they are for, and what methods state they do with the
/// data in their signature. Rows with the same purpose, category, subject and recipient become one.
/// </summary>
internal sealed class ProcessingTable
{
    private readonly SortedDictionary<(string, string, string, string), ProcessingRow> _rows =
        new(ProcessingKeyComparer.Instance);

    private readonly Dictionary<(string Category, string Subject), SortedSet<string>> _disclosed = [];
    private readonly InventoryFacts _facts;
    private readonly PrivacyPolicy? _policy;

    public ProcessingTable(InventoryFacts facts, PrivacyPolicy? policy)
    {
        _facts = facts;
        _policy = policy;
        foreach (PlaceFact place in facts.Places)
            AddPlace(place);
        foreach (MemberFact member in facts.Members)
            AddMember(member);
    }

    public EquatableArray<InventoryProcessing> ToRows()
    {
        List<InventoryProcessing> rows = new(_rows.Count);
        foreach (ProcessingRow row in _rows.Values)
            rows.Add(row.ToRow(_facts.Assembly, _policy));
        return rows.ToEquatableArray();
    }

    /// <summary>Recipients named at the member itself, and those that its category of its subject is disclosed to.</summary>
    public EquatableArray<string> RecipientsOf(MemberFact member)
    {
        SortedSet<string> recipients = new(member.Recipients, StringComparer.Ordinal);
        if (_disclosed.TryGetValue((member.Category, member.Subject ?? ""), out SortedSet<string>? disclosed))
            recipients.UnionWith(disclosed);
        return recipients.ToEquatableArray();
    }

    /// <summary>Of two places the one that comes first by file and line.</summary>
    public static InventoryLocation? First(InventoryLocation? first, InventoryLocation? second)
    {
        if (first is null || second is null)
            return first ?? second;
        int order = string.CompareOrdinal(first.File, second.File);
        return order < 0 || (order == 0 && first.Line <= second.Line) ? first : second;
    }

    private void AddPlace(PlaceFact place)
    {
        foreach (DataFact data in place.Data)
        {
            if (place.Recipients.IsEmpty)
                AddUse(place, data, null);
            foreach (RecipientFact recipient in place.Recipients)
            {
                AddUse(place, data, recipient);
                Disclose(data, recipient.Id);
            }
        }
    }

    private void AddUse(PlaceFact place, DataFact data, RecipientFact? recipient)
    {
        foreach (string purpose in PurposesAt(place, data, recipient))
        {
            ProcessingRow row = Row(purpose, data.Category, data.Subject, recipient?.Id);
            row.AddPlace(place.Place, place.Location, isCollected: !data.Sources.IsEmpty);
            row.Sources.UnionWith(data.Sources);
            if (recipient?.Country is { } country)
                row.Countries.Add(country);
        }
    }

    // What the place states; else what the policy allows this recipient; else what it states for the category.
    private EquatableArray<string> PurposesAt(PlaceFact place, DataFact data, RecipientFact? recipient)
    {
        if (!place.Purposes.IsEmpty)
            return place.Purposes;
        if (recipient is not null && _policy?.FindRecipient(recipient.Id)?.Purposes is { IsEmpty: false } allowed)
            return allowed;
        EquatableArray<string> ofCategory = PurposeTerms.ForCategory(data.Category, _facts, _policy);
        return ofCategory.IsEmpty ? EquatableArray.Of(PurposeTerms.Unstated) : ofCategory;
    }

    private void Disclose(DataFact data, string recipient)
    {
        (string, string) key = (data.Category, data.Subject ?? "");
        if (!_disclosed.TryGetValue(key, out SortedSet<string>? recipients))
            _disclosed.Add(key, recipients = new SortedSet<string>(StringComparer.Ordinal));
        recipients.Add(recipient);
    }

    private void AddMember(MemberFact member)
    {
        // Parameters and return values pass data on; the methods they belong to have said what for.
        if (member.Kind is "parameter" or "return")
            return;
        foreach (string purpose in PurposeTerms.Of(member, _facts, _policy))
        {
            ProcessingRow row = Row(purpose, member.Category, member.Subject, null);
            string place = member.Member.Length == 0 ? member.Type : member.Type + "." + member.Member;
            row.AddPlace(place, member.Location, isCollected: !member.Sources.IsEmpty);
            row.Sources.UnionWith(member.Sources);
            row.AddRetention(member.Retention);
        }
    }

    private ProcessingRow Row(string purpose, string category, string? subject, string? recipient)
    {
        (string, string, string, string) key = (purpose, category, subject ?? "", recipient ?? "");
        if (!_rows.TryGetValue(key, out ProcessingRow? row))
            _rows.Add(key, row = new ProcessingRow(purpose, category, subject, recipient));
        return row;
    }
}
