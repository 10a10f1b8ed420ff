namespace Privacy.Model;

/// <summary>A category in use. Vocabulary keys are null for a category that no taxonomy knows.</summary>
internal sealed record InventoryCategory
{
    public required string Code { get; init; }

    public string? Description { get; init; }

    /// <summary><c>personal</c>, <c>pseudonymous</c>, <c>special</c> or <c>criminal</c>.</summary>
    public required string GdprStatus { get; init; }

    public string? GdprArticle { get; init; }

    /// <summary>Letters of California Civil Code 1798.140 (v)(1), such as <c>A,B</c>.</summary>
    public string? CcpaLetters { get; init; }

    /// <summary>Whether 1798.140 (ae) counts it as sensitive: <c>yes</c>, <c>no</c> or a condition.</summary>
    public string? CcpaSensitive { get; init; }

    /// <summary>Term of the W3C Data Privacy Vocabulary.</summary>
    public string? DpvIri { get; init; }

    public string? FideslangKey { get; init; }

    /// <summary>Apple privacy manifest value, <c>NSPrivacyCollectedDataType...</c>.</summary>
    public string? AppleLabel { get; init; }

    /// <summary>Google Play data safety type, <c>category / type</c>.</summary>
    public string? GooglePlayLabel { get; init; }

    /// <summary>The policy entry forbids it.</summary>
    public bool Prohibited { get; init; }

    public EquatableArray<string> Clauses { get; init; }
}

/// <summary>A purpose in use, with what the policy states of it.</summary>
internal sealed record InventoryPurposeTerm
{
    public required string Id { get; init; }

    public string? Description { get; init; }

    /// <summary>Code of GDPR Art. 6(1); null when the policy does not state it.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The legitimate interest, obligation or public task that the basis rests on.</summary>
    public string? BasisDetail { get; init; }

    /// <summary>GDPR Art. 9(2) condition, for special categories.</summary>
    public string? Art9Condition { get; init; }

    public bool Marketing { get; init; }

    public string? DpvIri { get; init; }

    public string? FideslangKey { get; init; }

    public EquatableArray<string> Clauses { get; init; }
}
