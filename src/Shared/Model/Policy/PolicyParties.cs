namespace Privacy.Model;

internal sealed record PolicyHeader : PolicyEntry
{
    public string? Name { get; init; }

    public int? Version { get; init; }

    public string? EffectiveDate { get; init; }

    public string? Scope { get; init; }

    public string? TermsUrl { get; init; }

    /// <summary>Technical and organisational measures in general terms, GDPR Art. 30(1)(g).</summary>
    public EquatableArray<string> Security { get; init; }

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

    /// <summary>The processor has signed the contract of Art. 28(3).</summary>
    public bool? DpaSigned { get; init; }

    public string? InstructionsUrl { get; init; }

    /// <summary>Host names through which this recipient is reached; <c>*.example.com</c> covers the subdomains.</summary>
    public EquatableArray<string> Hosts { get; init; }

    /// <summary>Types of client libraries that send to this recipient, by metadata name.</summary>
    public EquatableArray<string> Types { get; init; }
}

internal sealed record AccessEntry : PolicyEntry
{
    public required string Category { get; init; }

    public EquatableArray<string>? Roles { get; init; }
}
