namespace Privacy.Model;

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
