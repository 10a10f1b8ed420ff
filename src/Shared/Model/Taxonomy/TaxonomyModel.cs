namespace Privacy.Model;

/// <summary>Status of a category under the GDPR.</summary>
internal enum GdprStatus
{
    /// <summary>Personal data, Art. 4(1).</summary>
    Personal,

    /// <summary>Pseudonymous data, Art. 4(5): still personal.</summary>
    Pseudonymous,

    /// <summary>Special category, Art. 9(1).</summary>
    Special,

    /// <summary>Criminal convictions and offences, Art. 10.</summary>
    Criminal,
}

/// <summary>One leaf of the taxonomy with its mappings to law and public vocabularies.</summary>
internal sealed record CategoryInfo(
    string Code,
    string Description,
    GdprStatus Status,
    string GdprArticle,
    string CcpaLetters,
    string CcpaSensitive,
    string DpvIri,
    string DpvMatch,
    string FideslangKey,
    string FideslangMatch,
    string? AppleLabel,
    string? GooglePlayCategory,
    string? GooglePlayType,
    string SinkRedaction,
    string DisplayRedaction,
    string AtRest)
{
    /// <summary>The part before the dot.</summary>
    public string Group => Code.Substring(0, Code.IndexOf('.'));
}

/// <summary>One purpose of the taxonomy. <c>UsualLegalBasis</c> is a starting point for a skeleton, never advice.</summary>
internal sealed record PurposeInfo(
    string Code,
    string Description,
    string DpvIri,
    string FideslangKey,
    string UsualLegalBasis,
    bool ConsentGate,
    bool Marketing);

/// <summary>A coded term with an IRI: legal basis, Art. 9 condition, transfer mechanism, right, subject or role.</summary>
internal sealed record TermInfo(string Code, string Description, string? Article, string? Iri);

/// <summary>A retention trigger and the timestamp members that usually carry it.</summary>
internal sealed record RetentionTriggerInfo(string Code, string Description, string DpvIri, EquatableArray<string> TimestampHints);
