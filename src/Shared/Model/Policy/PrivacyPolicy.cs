namespace Privacy.Model;

/// <summary>
/// A company's privacy policy as read from privacy.json (after layering). Immutable and compared by value, so it may
/// flow through an incremental generator. A null member means "not stated" and never supports a finding on code.
/// </summary>
internal sealed partial record PrivacyPolicy
{
    public required string Path { get; init; }

    public PolicyHeader? Header { get; init; }

    public ControllerEntry? Controller { get; init; }

    public EquatableArray<CollectedEntry> Collected { get; init; }

    public EquatableArray<ProhibitedEntry> Prohibited { get; init; }

    public ChildrenEntry? Children { get; init; }

    public EquatableArray<MandatoryEntry> Mandatory { get; init; }

    public EquatableArray<PurposeEntry> Purposes { get; init; }

    public EquatableArray<RecipientEntry> Recipients { get; init; }

    public EquatableArray<CookieEntry> Cookies { get; init; }

    public SignalsEntry? Signals { get; init; }

    public RetentionEntry? Retention { get; init; }

    public EquatableArray<AccessEntry> Access { get; init; }

    public RightsEntry? Rights { get; init; }

    public DeadlinesEntry? Deadlines { get; init; }

    public RedactionEntry? Redaction { get; init; }

    /// <summary>Additional sinks, sources and redactors by documentation-comment id.</summary>
    public EquatableArray<ApiEntry> Sinks { get; init; }

    public EquatableArray<ApiEntry> Sources { get; init; }

    public EquatableArray<ApiEntry> Redactors { get; init; }

    /// <summary>Own categories and purposes declared beside the taxonomy's.</summary>
    public EquatableArray<CustomCategoryEntry> Categories { get; init; }

    /// <summary>Files that this one is layered on, as written.</summary>
    public EquatableArray<string> Extends { get; init; }

    /// <summary>Which top-level keys the file (or a layer of it) states at all.</summary>
    public EquatableArray<string> StatedKeys { get; init; }
}
