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

/// <summary>A group of categories: the part of their codes before the dot.</summary>
internal sealed record CategoryGroupInfo(string Code, string Description, string DpvIri, string FideslangKey);

/// <summary>
/// One leaf of the taxonomy with its mappings to law and public vocabularies. <c>Tier</c> is core or extended,
/// <c>AtRest</c> none, encrypt, passwordHash or doNotStore; a match is exact, close, broader or narrower.
/// </summary>
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
    string AtRest,
    string Tier)
{
    /// <summary>The part before the dot.</summary>
    public string Group => Code.Substring(0, Code.IndexOf('.'));
}

/// <summary>
/// One purpose of the taxonomy. <c>UsualLegalBasis</c> is a starting point for a skeleton, never advice.
/// </summary>
internal sealed record PurposeInfo(
    string Code,
    string Description,
    string DpvIri,
    string FideslangKey,
    string UsualLegalBasis,
    bool ConsentGate,
    bool Marketing,
    string DpvMatch,
    string FideslangMatch);

/// <summary>A way to redact a value; the code in PascalCase is the member of <c>Redaction</c>.</summary>
internal sealed record RedactionInfo(string Code, string Description);

/// <summary>
/// An article with a code of ours: a condition of Art. 9(2) or a mechanism of transfer, Art. 45 to 49.
/// </summary>
internal sealed record TermInfo(string Code, string Description, string Article, string Iri);

/// <summary>A legal basis of Art. 6(1) and what a policy that rests on it must also state.</summary>
internal sealed record LegalBasisInfo(
    string Code,
    string Description,
    string Article,
    string Iri,
    string DpvIri,
    string FideslangLabel,
    string MustState);

/// <summary>A right of the data subject and the processing it applies to.</summary>
internal sealed record RightInfo(string Code, string Description, string Article, string Iri, string AppliesTo);

/// <summary>A category of data subject, Art. 30(1)(c).</summary>
internal sealed record SubjectInfo(string Code, string Description, string? Iri, string? FideslangKey);

/// <summary>The part a recipient plays, in the words of DPV, the CNIL's register and the CCPA.</summary>
internal sealed record RoleInfo(
    string Code,
    string Description,
    string Iri,
    string DpvMatch,
    string CnilGroup,
    string CcpaRole);

/// <summary>A class of cookies; <c>ConsentGate</c> tells whether consent comes before writing one.</summary>
internal sealed record CookieClassInfo(
    string Code,
    string? IccUkName,
    bool ConsentGate,
    EquatableArray<int> TcfPurposes,
    EquatableArray<int> TcfSpecialPurposes,
    string FideslangKey,
    string AspNetHint);

/// <summary>A retention trigger and the timestamp members that usually carry it.</summary>
internal sealed record RetentionTriggerInfo(
    string Code,
    string Description,
    string DpvIri,
    EquatableArray<string> TimestampHints);

/// <summary>
/// A column of a record of processing activities (Art. 30): its place in the ICO's workbook and the CNIL's form, who
/// can fill it (policy, code, computed, human) and from what.
/// </summary>
internal sealed record RopaColumnInfo(
    string Id,
    string? GdprArticle,
    int? IcoNumber,
    string? IcoLabel,
    string? CnilLabel,
    string FilledBy,
    string ValueSource,
    string? FidesExportField);
