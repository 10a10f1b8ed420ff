using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Views;

/// <summary>A recipient and the countries it gets the data in.</summary>
internal sealed record Disclosure(string Recipient, IReadOnlyList<string> Countries);

/// <summary>
/// One line of a record of processing: a purpose applied to a category of data of a category of persons, gathered
/// over all assemblies. A null purpose, basis or subject is one that neither code nor policy states.
/// </summary>
internal sealed record Activity
{
    public string? Purpose { get; init; }

    public required string Category { get; init; }

    public string? Subject { get; init; }

    public string? LegalBasis { get; init; }

    public required string GdprStatus { get; init; }

    public IReadOnlyList<Disclosure> Disclosures { get; init; } = [];

    /// <summary>Countries of all disclosures and of the processing itself.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> TransferMechanisms { get; init; } = [];

    public IReadOnlyList<InventoryRetention> RetentionRules { get; init; } = [];

    /// <summary>Retention rules as text, such as <c>orders: P7Y after OrderCompleted, delete</c>.</summary>
    public IReadOnlyList<string> Retention { get; init; } = [];

    /// <summary>Whether a rule with a period governs every member of the line.</summary>
    public bool HasRetentionPeriod { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>Members that hold the data, as <c>Type.Member</c>.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Functions that do it, those of collection and disclosure too, as <c>Type.Member</c>.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Those of the places at which the data come in.</summary>
    public IReadOnlyList<string> CollectedAt { get; init; } = [];

    /// <summary>Those of the places at which the data go to a recipient.</summary>
    public IReadOnlyList<string> DisclosedAt { get; init; } = [];

    /// <summary>How the purpose is known: <c>code</c>, <c>annotation</c> or <c>policy</c>; null if not told.</summary>
    public string? Evidence { get; init; }

    public IReadOnlyList<string> Redactions { get; init; } = [];

    public bool Encrypted { get; init; }

    public IReadOnlyList<string> Clauses { get; init; } = [];
}
