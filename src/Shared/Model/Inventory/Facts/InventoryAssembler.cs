using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Lays the policy over the facts of an assembly: the inventory that the assembly carries.</summary>
internal static class InventoryAssembler
{
    /// <param name="facts">What the code declares.</param>
    /// <param name="policy">The policy it is built against; null when there is none or none could be read.</param>
    public static InventoryDocument Assemble(InventoryFacts facts, PrivacyPolicy? policy)
    {
        ProcessingTable processing = new(facts, policy);
        EquatableArray<InventoryMember> members = Members(facts, policy, processing);
        EquatableArray<InventoryProcessing> rows = processing.ToRows();
        EquatableArray<InventoryRecipient> recipients = RecipientTable.Build(facts, policy);
        return InventoryMerge.Canonical(new InventoryDocument
        {
            Assemblies = EquatableArray.Of(Assembly(facts, policy)),
            Categories = Categories(members, rows, policy),
            Purposes = Purposes(members, rows, policy),
            Members = members,
            Processing = rows,
            Recipients = recipients,
            Sinks = Sinks(facts, policy),
            Exceptions = facts.Exceptions,
        });
    }

    private static InventoryAssembly Assembly(InventoryFacts facts, PrivacyPolicy? policy) =>
        new(facts.Assembly, policy?.Header?.Name, policy?.Header?.Version);

    private static EquatableArray<InventoryMember> Members(
        InventoryFacts facts, PrivacyPolicy? policy, ProcessingTable processing)
    {
        InventoryMember[] rows = new InventoryMember[facts.Members.Count];
        for (int index = 0; index < rows.Length; index++)
            rows[index] = Member(facts, facts.Members[index], policy, processing);
        return new EquatableArray<InventoryMember>(rows);
    }

    private static InventoryMember Member(
        InventoryFacts facts, MemberFact fact, PrivacyPolicy? policy, ProcessingTable processing)
    {
        string? rule = fact.Retention ?? policy?.FindCollected(fact.Category)?.Retention;
        SortedSet<string> clauses = new(StringComparer.Ordinal);
        PolicyRows.AddCategory(clauses, fact.Category, policy);
        PolicyRows.AddRetention(clauses, rule, policy);
        return new InventoryMember
        {
            Assembly = facts.Assembly,
            Type = fact.Type,
            Member = fact.Member,
            Kind = fact.Kind,
            MemberType = fact.MemberType,
            Category = fact.Category,
            GdprStatus = CategoryTerms.Status(fact.Category, fact.IsSpecialCategory, policy),
            Purposes = PurposeTerms.WithBasis(processing.PurposesOf(fact), policy),
            Recipients = processing.RecipientsOf(fact),
            Retention = PolicyRows.Retention(rule, policy),
            Subject = fact.Subject,
            SubjectKey = fact.SubjectKey,
            Sources = Sources(fact, policy),
            Redaction = CategoryTerms.Redaction(fact.Category, fact.Redaction, policy),
            Encrypted = fact.Encrypted,
            Clauses = clauses.ToEquatableArray(),
            Location = fact.Location,
        };
    }

    private static EquatableArray<string> Sources(MemberFact fact, PrivacyPolicy? policy)
    {
        EquatableArray<string> sources = fact.Sources.IsEmpty
            ? policy?.FindCollected(fact.Category)?.Sources ?? default
            : fact.Sources;
        return new SortedSet<string>(sources, StringComparer.Ordinal).ToEquatableArray();
    }

    private static EquatableArray<InventorySink> Sinks(InventoryFacts facts, PrivacyPolicy? policy)
    {
        List<InventorySink> sinks = new(facts.Sinks.Count);
        foreach (InventorySink sink in facts.Sinks)
        {
            sinks.Add(sink.Category is null
                ? sink
                : sink with { Redaction = CategoryTerms.Redaction(sink.Category, sink.Redaction, policy) });
        }

        return sinks.ToEquatableArray();
    }

    private static EquatableArray<InventoryCategory> Categories(
        EquatableArray<InventoryMember> members, EquatableArray<InventoryProcessing> processing, PrivacyPolicy? policy)
    {
        Dictionary<string, InventoryCategory> terms = new(StringComparer.Ordinal);
        foreach (InventoryMember row in members)
            terms[row.Category] = CategoryTerms.Term(row.Category, row.GdprStatus, policy);
        foreach (InventoryProcessing row in processing)
        {
            if (terms.ContainsKey(row.Category))
                continue;
            string status = CategoryTerms.Status(row.Category, false, policy);
            terms[row.Category] = CategoryTerms.Term(row.Category, status, policy);
        }

        return terms.Values.ToEquatableArray();
    }

    private static EquatableArray<InventoryPurposeTerm> Purposes(
        EquatableArray<InventoryMember> members, EquatableArray<InventoryProcessing> processing, PrivacyPolicy? policy)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (InventoryMember row in members)
        {
            foreach (InventoryPurpose purpose in row.Purposes)
                ids.Add(purpose.Id);
        }

        foreach (InventoryProcessing row in processing)
            ids.Add(row.Purpose);
        List<InventoryPurposeTerm> terms = new(ids.Count);
        foreach (string id in ids)
            terms.Add(PurposeTerms.Term(id, policy));
        return terms.ToEquatableArray();
    }
}
