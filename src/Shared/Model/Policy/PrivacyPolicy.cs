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

    /// <summary>Which top-level keys the file (or a layer of it) states at all.</summary>
    public EquatableArray<string> StatedKeys { get; init; }
}

internal sealed record PolicyHeader : PolicyEntry
{
    public string? Name { get; init; }

    public int? Version { get; init; }

    public string? EffectiveDate { get; init; }

    public string? Scope { get; init; }

    public string? TermsUrl { get; init; }

    /// <summary>Whether a category outside <c>collected</c> is an error. Not stated counts as false.</summary>
    public bool? CollectedListIsClosed { get; init; }
}

internal sealed record ControllerEntry : PolicyEntry
{
    public string? LegalName { get; init; }

    public string? DisplayName { get; init; }

    public string? Address { get; init; }

    public string? Email { get; init; }

    public string? ContactRole { get; init; }

    public string? Dpo { get; init; }

    public string? EuRepresentative { get; init; }

    public string? UkRepresentative { get; init; }

    public EquatableArray<string> Entities { get; init; }
}

internal sealed record CollectedEntry : PolicyEntry
{
    public required string Category { get; init; }

    /// <summary>Purposes the category may be used for; null when the file does not state them.</summary>
    public EquatableArray<string>? Purposes { get; init; }

    public EquatableArray<string>? Sources { get; init; }

    public EquatableArray<string>? OnlyFrom { get; init; }

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

internal sealed record PurposeEntry : PolicyEntry
{
    public required string Id { get; init; }

    /// <summary>Taxonomy purpose that an own purpose specialises.</summary>
    public string? Parent { get; init; }

    public string? Description { get; init; }

    /// <summary>Code of GDPR Art. 6(1): Consent, Contract, LegalObligation, VitalInterests, PublicTask, LegitimateInterests.</summary>
    public string? LegalBasis { get; init; }

    public string? Interest { get; init; }

    public string? Obligation { get; init; }

    public string? Task { get; init; }

    /// <summary>GDPR Art. 9(2) condition, for special categories.</summary>
    public string? Art9Condition { get; init; }

    public bool? Marketing { get; init; }

    public string? RequiresRelationship { get; init; }

    public string? Output { get; init; }

    public string? ConsentRecordUrl { get; init; }

    public string? LiaUrl { get; init; }

    public EquatableArray<string>? CompatibleWith { get; init; }
}

internal sealed record RecipientEntry : PolicyEntry
{
    public required string Id { get; init; }

    public EquatableArray<string>? Roles { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes; null when not stated.</summary>
    public EquatableArray<string>? Countries { get; init; }

    public EquatableArray<string>? Purposes { get; init; }

    public EquatableArray<string>? OwnPurposes { get; init; }

    public EquatableArray<string>? Categories { get; init; }

    /// <summary>Named companies that belong to this entry.</summary>
    public EquatableArray<string> Members { get; init; }

    public string? TransferMechanism { get; init; }

    public string? Ccpa { get; init; }

    public bool? Manual { get; init; }

    public string? ContractUrl { get; init; }

    public string? PrivacyUrl { get; init; }
}

internal sealed record CookieEntry : PolicyEntry
{
    /// <summary>Cookie name; a trailing <c>*</c> matches any suffix.</summary>
    public required string Name { get; init; }

    public string? Class { get; init; }

    public string? Party { get; init; }

    /// <summary><c>session</c> or an ISO 8601 period.</summary>
    public string? Lifetime { get; init; }

    public string? Recipient { get; init; }

    public EquatableArray<string>? Purposes { get; init; }
}

internal sealed record SignalsEntry : PolicyEntry
{
    public string? Dnt { get; init; }

    public string? Gpc { get; init; }
}

internal sealed record RetentionEntry : PolicyEntry
{
    public string? SourceUrl { get; init; }

    public EquatableArray<RetentionRule> Rules { get; init; }

    public EquatableArray<string> Holds { get; init; }
}

internal sealed record RetentionRule : PolicyEntry
{
    public required string Id { get; init; }

    public string? Trigger { get; init; }

    /// <summary>ISO 8601 period or <c>indefinite</c>; null when not stated.</summary>
    public string? Period { get; init; }

    public string? Action { get; init; }

    public string? AppliesTo { get; init; }
}

internal sealed record AccessEntry : PolicyEntry
{
    public required string Category { get; init; }

    public EquatableArray<string>? Roles { get; init; }
}

internal sealed record RightsEntry : PolicyEntry
{
    public EquatableArray<string> List { get; init; }

    public string? Fee { get; init; }

    public string? Verification { get; init; }
}

internal sealed record DeadlinesEntry : PolicyEntry
{
    public string? RightsRequest { get; init; }

    public string? RightsExtension { get; init; }

    public string? ChildErasure { get; init; }

    public DeadlineSpan? MarketingOptOut { get; init; }
}

/// <summary>A number of days; <c>Kind</c> is <c>business</c> or <c>calendar</c>.</summary>
internal sealed record DeadlineSpan(int Days, string Kind, string? Calendar);

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

internal sealed record CustomCategoryEntry : PolicyEntry
{
    public required string Code { get; init; }

    /// <summary>Taxonomy category or group whose law status and redaction it takes.</summary>
    public required string Parent { get; init; }

    public string? Description { get; init; }

    public string? Redaction { get; init; }
}
