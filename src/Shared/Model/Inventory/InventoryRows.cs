namespace Privacy.Model;

/// <summary>One member that holds personal data.</summary>
internal sealed record InventoryMember
{
    public required string Assembly { get; init; }

    /// <summary>Full name of the containing type, nested types joined by a dot, type parameters as in source.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// Member name; a parameter is <c>Method(parameter)</c>, a return value <c>Method()</c>, a type is empty.
    /// </summary>
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

    /// <summary>How the purpose is known: <c>code</c>, <c>annotation</c> or <c>policy</c>.</summary>
    public string? Evidence { get; init; }

    /// <summary>
    /// The functions that do it and the members that hold the data: <c>Type.Member</c> of each, collecting or
    /// disclosing ones too.
    /// </summary>
    public EquatableArray<string> Places { get; init; }

    /// <summary>Those of the places at which the data come in from outside.</summary>
    public EquatableArray<string> CollectedAt { get; init; }

    /// <summary>Those of the places at which the data go out to the recipient.</summary>
    public EquatableArray<string> DisclosedAt { get; init; }

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

    public string? ContractUrl { get; init; }

    /// <summary><c>Type.Member</c> of each place that discloses to it.</summary>
    public EquatableArray<string> Places { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>
/// A declared way out of the code, such as a logging wrapper, and what arrives there after redaction.
/// </summary>
internal sealed record InventorySink
{
    public required string Assembly { get; init; }

    /// <summary>Name of the sink kind, such as <c>Log</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>Type.Method(parameter)</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Category the parameter is marked with; null when it takes anything.</summary>
    public string? Category { get; init; }

    /// <summary>Redaction of that category in sinks; null when the parameter takes anything.</summary>
    public string? Redaction { get; init; }

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
