namespace Privacy.Model;

/// <summary>How much a change between two inventories matters to the people who own the policy.</summary>
internal enum ChangeSeverity
{
    /// <summary>For the record: less data, fewer recipients, a shorter period.</summary>
    Info,

    /// <summary>More of what the policy already knows.</summary>
    Notice,

    /// <summary>Needs a look at the policy and usually a notice to the persons concerned.</summary>
    Warning,

    /// <summary>Must not go out unreviewed: a special or criminal category that was not there before.</summary>
    Blocker,
}

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>What a change is about; also the order in which changes are listed.</summary>
internal enum ChangeSubject
{
    Category,
    Purpose,
    Recipient,
    Country,
    Retention,
    LegalBasis,
    Redaction,
    Member,
    Processing,
    Exception,
}

/// <summary>One difference between two inventories.</summary>
internal sealed record InventoryChange
{
    public required ChangeSeverity Severity { get; init; }

    public required ChangeKind Kind { get; init; }

    public required ChangeSubject Subject { get; init; }

    public required string Assembly { get; init; }

    /// <summary>What changed: a member, <c>purpose for category</c>, a recipient, an exception's target.</summary>
    public required string Item { get; init; }

    /// <summary>Value before; null when added.</summary>
    public string? Before { get; init; }

    /// <summary>Value after; null when gone.</summary>
    public string? After { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Message { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    /// <summary>Where the changed row stands in the newer source; in the older one when it is gone.</summary>
    public InventoryLocation? Location { get; init; }
}
