namespace Privacy.Model;

internal sealed record CollectedEntry : PolicyEntry
{
    public required string Category { get; init; }

    /// <summary>Purposes the category may be used for; null when the file does not state them.</summary>
    public EquatableArray<string>? Purposes { get; init; }

    public EquatableArray<string>? Sources { get; init; }

    public EquatableArray<string>? OnlyFrom { get; init; }

    /// <summary>Id of a retention rule, or an ISO 8601 period.</summary>
    public string? Retention { get; init; }
}

/// <summary>A banned category; <c>SpecialCategory.*</c> bans a whole group.</summary>
internal sealed record ProhibitedEntry : PolicyEntry
{
    public required string Category { get; init; }
}

internal sealed record ChildrenEntry : PolicyEntry
{
    public int? MinimumAge { get; init; }
}

internal sealed record MandatoryEntry : PolicyEntry
{
    public string? Category { get; init; }

    public string? Member { get; init; }

    public string? Reason { get; init; }
}

internal sealed record CustomCategoryEntry : PolicyEntry
{
    public required string Code { get; init; }

    /// <summary>Taxonomy category or group whose law status and redaction it takes.</summary>
    public required string Parent { get; init; }

    public string? Description { get; init; }

    public string? Redaction { get; init; }
}
