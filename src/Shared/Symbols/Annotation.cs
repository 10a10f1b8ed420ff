using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>What the attributes on one symbol say, free of symbols and compared by value.</summary>
internal sealed record Annotation
{
    public static readonly Annotation None = new();

    /// <summary>Category code; null when not marked as personal data, empty when the argument is invalid.</summary>
    public string? Category { get; init; }

    /// <summary>Marked with <c>[SpecialCategory]</c>.</summary>
    public bool IsSpecialCategory { get; init; }

    /// <summary>The mark is a foreign one (ASP.NET Core Identity, compliance classification, option).</summary>
    public bool IsAlias { get; init; }

    public bool IsNotPersonal { get; init; }

    public string? NotPersonalReason { get; init; }

    public EquatableArray<string> Purposes { get; init; }

    public string? Subject { get; init; }

    public bool IsSubjectKey { get; init; }

    public EquatableArray<string> Sources { get; init; }

    public string? Retention { get; init; }

    public RecipientMark? Recipient { get; init; }

    /// <summary>Name of the <c>SinkKind</c> member of <c>[PersonalDataSink]</c>.</summary>
    public string? Sink { get; init; }

    public bool Redacts { get; init; }

    public bool Pseudonymizes { get; init; }

    public bool Anonymizes { get; init; }

    public bool IsAggregate { get; init; }

    public bool IsAnonymized { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>Redaction chosen for this member, overriding the category's.</summary>
    public string? Redaction { get; init; }

    public EquatableArray<ExceptionMark> Exceptions { get; init; }

    public bool IsPersonal => Category is not null && !IsNotPersonal;
}

/// <summary><c>[Recipient("id", Country = "XX")]</c>.</summary>
internal sealed record RecipientMark(string Id, string? Country);

/// <summary><c>[PrivacyException]</c> as written.</summary>
internal sealed record ExceptionMark(string? Rule, string? Reason, string? Reviewer, string? Until);
