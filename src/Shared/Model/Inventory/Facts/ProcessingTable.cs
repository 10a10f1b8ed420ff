using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// Gathers the processings of an assembly: what functions with a purpose do, what members are said to be for, and, for
/// members that neither says anything of, what the policy allows. Rows with the same purpose, category, subject and
/// recipient become one.
/// </summary>
internal sealed class ProcessingTable
{
    private readonly SortedDictionary<(string, string, string, string), ProcessingRow> _rows =
        new(ProcessingKeyComparer.Instance);

    private readonly Dictionary<(string Category, string Subject), SortedSet<string>> _disclosed = [];
    private readonly Dictionary<string, MemberFact> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _observed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _served = new(StringComparer.Ordinal);
    private readonly InventoryFacts _facts;
    private readonly PrivacyPolicy? _policy;

    public ProcessingTable(InventoryFacts facts, PrivacyPolicy? policy)
    {
        _facts = facts;
        _policy = policy;
        foreach (MemberFact member in facts.Members)
            _members[Name(member)] = member;
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

    /// <summary>Recipients named at the member, and those its category of its subject is disclosed to.</summary>
    public EquatableArray<string> RecipientsOf(MemberFact member)
    {
        SortedSet<string> recipients = new(member.Recipients, StringComparer.Ordinal);
        if (_disclosed.TryGetValue((member.Category, member.Subject ?? ""), out SortedSet<string>? disclosed))
            recipients.UnionWith(disclosed);
        return recipients.ToEquatableArray();
    }

    /// <summary>Purposes written at the member and those code uses it for; else what the policy allows.</summary>
    public EquatableArray<string> PurposesOf(MemberFact member)
    {
        SortedSet<string> purposes = new(member.Purposes, StringComparer.Ordinal);
        if (_observed.TryGetValue(Name(member), out SortedSet<string>? observed))
            purposes.UnionWith(observed);
        if (purposes.Count == 0 && FunctionOf(member) is { } function
            && _served.TryGetValue(function, out SortedSet<string>? served))
        {
            purposes.UnionWith(served);
        }

        return purposes.Count > 0
            ? purposes.ToEquatableArray()
            : PurposeTerms.ForCategory(member.Category, _facts, _policy);
    }

    public static string Name(MemberFact member) =>
        member.Member.Length == 0 ? member.Type : member.Type + "." + member.Member;

    /// <summary>Of two places the one that comes first by file and line.</summary>
    public static InventoryLocation? First(InventoryLocation? first, InventoryLocation? second)
    {
        if (first is null || second is null)
            return first ?? second;
        int order = string.CompareOrdinal(first.File, second.File);
        return order < 0 || (order == 0 && first.Line <= second.Line) ? first : second;
    }

    // A parameter or a return value is used for what its function is.
    private static string? FunctionOf(MemberFact member) => member.Kind is "parameter" or "return"
        ? member.Type + "." + member.Member.Substring(0, member.Member.IndexOf('('))
        : null;

    private void AddPlace(PlaceFact place)
    {
        foreach (string purpose in place.Purposes)
            Add(_served, place.Place, purpose);
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
        PurposeEvidence evidence = place.Purposes.IsEmpty ? PurposeEvidence.Policy : PurposeEvidence.Code;
        MemberFact? holder = null;
        if (data.Holder is not null)
            _members.TryGetValue(data.Holder, out holder);
        foreach (string purpose in PurposesAt(place, data, recipient))
        {
            ProcessingRow row = Row(purpose, data.Category, data.Subject, recipient?.Id);
            row.AddPlace(place, data.IsCollected);
            row.AddEvidence(evidence);
            row.Sources.UnionWith(data.Sources);
            if (recipient?.Country is { } country)
                row.Countries.Add(country);
            if (holder is not null)
                row.AddHolder(holder);
            if (holder is not null && evidence == PurposeEvidence.Code)
                Add(_observed, data.Holder!, purpose);
        }
    }

    private static void Add(Dictionary<string, SortedSet<string>> sets, string name, string purpose)
    {
        if (!sets.TryGetValue(name, out SortedSet<string>? purposes))
            sets.Add(name, purposes = new SortedSet<string>(StringComparer.Ordinal));
        purposes.Add(purpose);
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
        // Parameters and return values pass data on; the functions they belong to have said what for.
        if (member.Kind is "parameter" or "return")
            return;
        AddHeld(member, member.Purposes, PurposeEvidence.Annotation);
        if (member.Purposes.IsEmpty && !_observed.ContainsKey(Name(member)))
        {
            AddHeld(
                member, PurposeTerms.ForCategory(member.Category, _facts, _policy), PurposeEvidence.Policy);
        }
    }

    private void AddHeld(MemberFact member, EquatableArray<string> purposes, PurposeEvidence evidence)
    {
        foreach (string purpose in purposes)
        {
            ProcessingRow row = Row(purpose, member.Category, member.Subject, null);
            row.AddHolder(member);
            row.AddEvidence(evidence);
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
