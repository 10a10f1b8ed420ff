namespace PrivacyAnnotations;

/// <summary>The taxonomy's default redaction of each category, for code that redacts by category at run time.</summary>
public static partial class CategoryRedactions
{
    /// <summary>Redaction in logs, exceptions and telemetry.</summary>
    /// <param name="category">A category code; an unknown one, or null, is erased.</param>
    public static Redaction ForSink(string? category) =>
        category is null ? Redaction.Erase : FindSink(category) ?? Redaction.Erase;

    /// <summary>Redaction on screens and in mails.</summary>
    /// <param name="category">A category code; an unknown one, or null, is erased.</param>
    public static Redaction ForDisplay(string? category) =>
        category is null ? Redaction.Erase : FindDisplay(category) ?? Redaction.Erase;
}
