namespace PrivacyAnnotations;

/// <content>Redaction chosen at run time.</content>
public static partial class Redact
{
    /// <summary>Carries out the redaction that is named; an undefined one erases.</summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="value">Any text.</param>
    [Redacts]
    public static string Apply(Redaction redaction, string? value) => redaction switch
    {
        Redaction.Mask => Mask(value),
        Redaction.MaskEmail => MaskEmail(value),
        Redaction.Initials => Initials(value),
        Redaction.Last4 => Last4(value),
        Redaction.Hmac => Hmac(value),
        Redaction.YearOnly => YearOnly(value),
        Redaction.AgeBand => AgeBand(value),
        Redaction.CountryOnly => CountryOnly(value),
        Redaction.PostcodeArea => PostcodeArea(value),
        Redaction.TruncateIp => TruncateIp(value),
        Redaction.RoundGeo => RoundGeo(value),
        Redaction.HostOnly => HostOnly(value),
        Redaction.Length => Length(value),
        Redaction.Keep => Keep(value),
        _ => Marker,
    };

    /// <summary>Redacts for a log, an exception or telemetry as the taxonomy says for the category.</summary>
    /// <param name="category">A category code; an unknown one, or null, erases.</param>
    /// <param name="value">Any text.</param>
    [Redacts]
    public static string ForSink(string? category, string? value) => Apply(CategoryRedactions.ForSink(category), value);

    /// <summary>Redacts for a screen or a mail as the taxonomy says for the category.</summary>
    /// <param name="category">A category code; an unknown one, or null, erases.</param>
    /// <param name="value">Any text.</param>
    [Redacts]
    public static string ForDisplay(string? category, string? value) =>
        Apply(CategoryRedactions.ForDisplay(category), value);
}
