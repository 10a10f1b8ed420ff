using System;

namespace PrivacyAnnotations;

/// <summary>
/// Marks data of the special categories of GDPR Art. 9(1): race or ethnic origin, political opinion, belief, trade
/// union membership, genetic or biometric data, health, sex life or sexual orientation.
/// </summary>
/// <remarks>
/// On a type, every member, parameter and return value of that type counts as marked. A mark on an overridden or
/// implemented member is inherited. A record's positional parameter takes the attribute bare or as <c>[property:]</c>.
/// Processing needs a condition of Art. 9(2) beside the legal basis of Art. 6.
/// </remarks>
/// <example>
/// <code>
/// [SpecialCategory(SpecialCategory.Health)]
/// public string? Allergies { get; init; }
/// </code>
/// </example>
/// <param name="category">
/// A constant of <see cref="SpecialCategory"/>, or the code of a category of one's own.
/// </param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = true)]
public sealed class SpecialCategoryAttribute(string category) : Attribute
{
    private Redaction? _redaction;

    /// <summary>
    /// Category code, <c>Group.Leaf</c>, as in the taxonomy or as declared under <c>collected</c> in privacy.json.
    /// </summary>
    public string Category { get; } = category;

    /// <summary>
    /// Redaction of this member wherever it is written in redacted form; overrides that of the category. Reads
    /// <see cref="PrivacyAnnotations.Redaction.Erase"/> when not set. A category whose redaction is
    /// <see cref="PrivacyAnnotations.Redaction.Forbid"/> stays erased whatever is set here.
    /// </summary>
    public Redaction Redaction
    {
        get => _redaction ?? Redaction.Erase;
        set => _redaction = value;
    }

    /// <summary>True when <see cref="Redaction"/> was set; false when the category's redaction applies.</summary>
    public bool HasRedaction => _redaction is not null;
}
