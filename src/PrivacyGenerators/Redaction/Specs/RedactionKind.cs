namespace Privacy.Generators.Redaction;

/// <summary>The redactions of the taxonomy, in the order of their names in <c>PrivacyAnnotations.Redact</c>.</summary>
internal enum RedactionKind
{
    /// <summary>Shown as it is.</summary>
    Keep,
    Erase,
    Mask,
    MaskEmail,
    Initials,
    Last4,
    Hmac,
    YearOnly,
    AgeBand,
    CountryOnly,
    PostcodeArea,
    TruncateIp,
    RoundGeo,
    HostOnly,
    Length,
}
