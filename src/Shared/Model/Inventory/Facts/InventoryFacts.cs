namespace Privacy.Model;

/// <summary>What the code of one assembly declares, before the policy is laid over it. Free of symbols.</summary>
internal sealed record InventoryFacts
{
    public required string Assembly { get; init; }

    public EquatableArray<MemberFact> Members { get; init; }

    public EquatableArray<PlaceFact> Places { get; init; }

    public EquatableArray<InventorySink> Sinks { get; init; }

    public EquatableArray<InventoryException> Exceptions { get; init; }

    /// <summary>Purposes of <c>[assembly: Purpose]</c>, for what names none of its own.</summary>
    public EquatableArray<string> DefaultPurposes { get; init; }
}

/// <summary>A member that holds personal data, as its attributes and those of its type say.</summary>
internal sealed record MemberFact
{
    public required string Type { get; init; }

    public required string Member { get; init; }

    public required string Kind { get; init; }

    public required string MemberType { get; init; }

    public required string Category { get; init; }

    public bool IsSpecialCategory { get; init; }

    public EquatableArray<string> Purposes { get; init; }

    public EquatableArray<string> Recipients { get; init; }

    public string? Retention { get; init; }

    public string? Subject { get; init; }

    public bool SubjectKey { get; init; }

    public EquatableArray<string> Sources { get; init; }

    /// <summary>Redaction chosen for this member, in the taxonomy's spelling; null takes the category's.</summary>
    public string? Redaction { get; init; }

    public bool Encrypted { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>
/// A function that handles personal data: those in its signature, those that its body reads or writes, or those that
/// a call in it hands to a recipient.
/// </summary>
internal sealed record PlaceFact
{
    /// <summary><c>Type.Member</c>.</summary>
    public required string Place { get; init; }

    public EquatableArray<string> Purposes { get; init; }

    public EquatableArray<RecipientFact> Recipients { get; init; }

    public EquatableArray<DataFact> Data { get; init; }

    public InventoryLocation? Location { get; init; }
}

/// <summary>A recipient as an attribute names it.</summary>
internal sealed record RecipientFact(string Id, string? Country);

/// <summary>A category of a subject that passes a place.</summary>
internal sealed record DataFact(
    string Category, bool IsSpecialCategory, string? Subject, EquatableArray<string> Sources)
{
    /// <summary><c>Type.Member</c> of the member that holds the data; null for a parameter or a return value.</summary>
    public string? Holder { get; init; }

    /// <summary>The data come in from outside at this place.</summary>
    public bool IsCollected { get; init; }

    /// <summary>Redaction chosen for the member, in the taxonomy's spelling; null takes the category's.</summary>
    public string? Redaction { get; init; }
}
