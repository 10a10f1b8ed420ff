using Privacy.Model;

namespace PrivacyTool.Checks;

/// <summary>How grave a finding is; the order of the members is the order of severity.</summary>
internal enum FindingLevel
{
    Info,
    Warning,
    Error,
}

/// <summary>Something that <c>privacy check</c> found, with the rule it would be at compile time.</summary>
internal sealed record Finding(string Rule, FindingLevel Level, string Message)
{
    public string? Assembly { get; init; }

    /// <summary>What the finding is about: a member, purpose, recipient or exception.</summary>
    public string? Item { get; init; }

    public EquatableArray<string> Clauses { get; init; }

    public InventoryLocation? Location { get; init; }
}
