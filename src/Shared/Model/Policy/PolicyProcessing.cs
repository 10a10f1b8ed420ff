namespace Privacy.Model;

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

    /// <summary>Date of the balancing test of Art. 6(1)(f), ISO 8601.</summary>
    public string? BalancingDate { get; init; }

    /// <summary>The department or function of the business that answers for it.</summary>
    public string? BusinessFunction { get; init; }

    /// <summary>Whether Art. 35 asks for a data protection impact assessment.</summary>
    public bool? DpiaRequired { get; init; }

    /// <summary>How far that assessment is.</summary>
    public string? DpiaProgress { get; init; }

    public string? DpiaUrl { get; init; }

    /// <summary>Purposes that data collected for this one may also be used for, Art. 6(4).</summary>
    public EquatableArray<string>? CompatibleWith { get; init; }

    /// <summary>Why they are compatible.</summary>
    public string? Justification { get; init; }
}

internal sealed record CookieEntry : PolicyEntry
{
    /// <summary>Cookie name; a trailing <c>*</c> matches any suffix.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the taxonomy's cookie class, whatever the case it is written in.</summary>
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
