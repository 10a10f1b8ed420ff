using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Which purposes a row has, and what policy and taxonomy state of each.</summary>
internal static class PurposeTerms
{
    /// <summary>Stands where data pass to a recipient and neither code nor policy says what for.</summary>
    public const string Unstated = "Unstated";

    /// <summary>What the policy states for a category, else the assembly for all its data.</summary>
    public static EquatableArray<string> ForCategory(string category, InventoryFacts facts, PrivacyPolicy? policy) =>
        policy?.FindCollected(category)?.Purposes is { IsEmpty: false } stated ? stated : facts.DefaultPurposes;

    public static EquatableArray<InventoryPurpose> WithBasis(EquatableArray<string> ids, PrivacyPolicy? policy)
    {
        SortedSet<string> sorted = new(ids, StringComparer.Ordinal);
        List<InventoryPurpose> purposes = new(sorted.Count);
        foreach (string id in sorted)
            purposes.Add(new InventoryPurpose(id, policy?.FindPurpose(id)?.LegalBasis));
        return purposes.ToEquatableArray();
    }

    public static InventoryPurposeTerm Term(string id, PrivacyPolicy? policy)
    {
        PurposeEntry? entry = policy?.FindPurpose(id);
        PurposeInfo? known = Taxonomy.FindPurpose(id) ?? Taxonomy.FindPurpose(entry?.Parent);
        return new InventoryPurposeTerm
        {
            Id = id,
            Description = entry?.Description ?? known?.Description ?? (id == Unstated ? "No purpose is stated" : null),
            LegalBasis = entry?.LegalBasis,
            BasisDetail = entry?.Interest ?? entry?.Obligation ?? entry?.Task,
            Art9Condition = entry?.Art9Condition,
            Marketing = entry?.Marketing ?? known?.Marketing ?? false,
            DpvIri = known?.DpvIri,
            FideslangKey = known?.FideslangKey,
            Clauses = entry?.Clauses ?? default,
        };
    }
}
