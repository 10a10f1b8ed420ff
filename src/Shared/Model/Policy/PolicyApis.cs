namespace Privacy.Model;

internal sealed record RedactionEntry : PolicyEntry
{
    /// <summary>Redaction of members that carry no annotation, inside an annotated type: <c>keep</c> or <c>erase</c>.</summary>
    public string? Unmarked { get; init; }

    public EquatableArray<RedactionOverride> Categories { get; init; }
}

/// <summary>Category (or <c>Group.*</c>) to the redaction used in sinks.</summary>
internal sealed record RedactionOverride(string Category, string Redaction);

/// <summary>An API named by documentation-comment id, such as <c>M:Acme.Audit.Write(System.String)</c>.</summary>
internal sealed record ApiEntry : PolicyEntry
{
    public required string Id { get; init; }

    /// <summary>Sink kind, category or redaction result, after the list the entry stands in.</summary>
    public string? Kind { get; init; }

    public string? Category { get; init; }

    /// <summary>Name of the parameter concerned; null means all.</summary>
    public string? Parameter { get; init; }
}
