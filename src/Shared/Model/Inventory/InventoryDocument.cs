namespace Privacy.Model;

/// <summary>
/// The data inventory of one assembly, or of several after a merge. All lists are sorted and free of duplicates, so
/// two inventories of the same code are equal to the byte.
/// </summary>
internal sealed record InventoryDocument
{
    /// <summary>Version of the document's schema; a reader accepts this and older versions.</summary>
    public const string CurrentSchemaVersion = "1.0";

    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    public EquatableArray<InventoryAssembly> Assemblies { get; init; }

    public EquatableArray<InventoryMember> Members { get; init; }

    public EquatableArray<InventoryProcessing> Processing { get; init; }

    public EquatableArray<InventoryRecipient> Recipients { get; init; }

    public EquatableArray<InventoryException> Exceptions { get; init; }
}

/// <summary>An assembly that contributed rows, and the policy it was built against.</summary>
internal sealed record InventoryAssembly(string Name, string? PolicyName, int? PolicyVersion);

/// <summary>A purpose with the legal basis of GDPR Art. 6(1) that the policy states for it; null when not stated.</summary>
internal sealed record InventoryPurpose(string Id, string? LegalBasis);

/// <summary>A retention rule; <c>Period</c> is ISO 8601 or <c>indefinite</c>, null when the policy does not state it.</summary>
internal sealed record InventoryRetention(string Rule, string? Period, string? Trigger, string? Action);

/// <summary>A place in source: path relative to the project folder with forward slashes, one-based line.</summary>
internal sealed record InventoryLocation(string File, int Line);

/// <summary>One member that holds personal data.</summary>
internal sealed record InventoryMember
{
    public required string Assembly { get; init; }

    /// <summary>Full name of the containing type, nested types joined by a dot, generic arity as in source.</summary>
    public required string Type { get; init; }

    /// <summary>Member name; a parameter is <c>Method(parameter)</c>, a return value <c>Method()</c>, a type is empty.</summary>
    public required string Member { get; init; }

    /// <summary><c>property</c>, <c>field</c>, <c>parameter</c>, <c>return</c> or <c>type</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The member's type as written in C#.</summary>
    public required string MemberType { get; init; }

    public required string Category { get; init; }

    /// <summary><c>personal</c>, <c>pseudonymous</c>, <c>special</c> or <c>criminal</c>.</summary>
    public required string GdprStatus { get; init; }

    public EquatableArray<InventoryPurpose> Purposes { get; init; }

    public EquatableArray<string> Recipients { get; init; }

    public InventoryRetention? Retention { get; init; }

    public string? Subject { get; init; }

    public bool SubjectKey { get; init; }

    public EquatableArray<string> Sources { get; init; }

    /// <summary>Redaction applied in sinks.</summary>
    public required string Redaction { get; init; }

    public bool Encrypted { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>One processing: a purpose applied to a category of a subject, possibly disclosed to a recipient.</summary>
internal sealed record InventoryProcessing
{
    public required string Assembly { get; init; }

    public required string Purpose { get; init; }

    public string? LegalBasis { get; init; }

    public required string Category { get; init; }

    public string? Subject { get; init; }

    public string? Recipient { get; init; }

    public EquatableArray<string> Countries { get; init; }

    public InventoryRetention? Retention { get; init; }

    public EquatableArray<string> Sources { get; init; }

    /// <summary>Where the processing is declared: <c>Type.Member</c> of each collecting or disclosing place.</summary>
    public EquatableArray<string> Places { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>A recipient as the code names it, with what the policy says of it.</summary>
internal sealed record InventoryRecipient
{
    public required string Assembly { get; init; }

    public required string Id { get; init; }

    public EquatableArray<string> Roles { get; init; }

    public EquatableArray<string> Countries { get; init; }

    public string? TransferMechanism { get; init; }

    /// <summary><c>Type.Member</c> of each place that discloses to it.</summary>
    public EquatableArray<string> Places { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>A reviewed exception from one rule at one place.</summary>
internal sealed record InventoryException
{
    public required string Assembly { get; init; }

    public required string Rule { get; init; }

    public required string Target { get; init; }

    public string? Reason { get; init; }

    public string? Reviewer { get; init; }

    /// <summary>ISO date after which the exception no longer holds.</summary>
    public string? Until { get; init; }

    public InventoryLocation? Location { get; init; }
}
