namespace Privacy.Model;

/// <summary>
/// The data inventory of one assembly, or of several after a merge. All lists are sets in canonical order (see
/// <see cref="InventoryMerge"/>), so two inventories of the same code are equal to the byte.
/// </summary>
internal sealed record InventoryDocument
{
    /// <summary>Version of the document's schema; a reader accepts this and older versions.</summary>
    public const string CurrentSchemaVersion = "1.0";

    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    public EquatableArray<InventoryAssembly> Assemblies { get; init; }

    /// <summary>Every category that a row names, with its place in law and public vocabularies.</summary>
    public EquatableArray<InventoryCategory> Categories { get; init; }

    /// <summary>Every purpose that a row names.</summary>
    public EquatableArray<InventoryPurposeTerm> Purposes { get; init; }

    public EquatableArray<InventoryMember> Members { get; init; }

    public EquatableArray<InventoryProcessing> Processing { get; init; }

    public EquatableArray<InventoryRecipient> Recipients { get; init; }

    public EquatableArray<InventorySink> Sinks { get; init; }

    public EquatableArray<InventoryException> Exceptions { get; init; }
}

/// <summary>An assembly that contributed rows, and the policy it was built against.</summary>
internal sealed record InventoryAssembly(string Name, string? PolicyName, int? PolicyVersion);

/// <summary>
/// A purpose with the legal basis of GDPR Art. 6(1) that the policy states for it; null when not stated.
/// </summary>
internal sealed record InventoryPurpose(string Id, string? LegalBasis);

/// <summary>
/// A retention rule; <c>Period</c> is ISO 8601 or <c>indefinite</c>, null when the policy does not state it.
/// </summary>
internal sealed record InventoryRetention(string Rule, string? Period, string? Trigger, string? Action);

/// <summary>A place in source: path relative to the project folder with forward slashes, one-based line.</summary>
internal sealed record InventoryLocation(string File, int Line);
