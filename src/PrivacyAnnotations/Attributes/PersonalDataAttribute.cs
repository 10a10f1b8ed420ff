using System;

namespace PrivacyAnnotations;

/// <summary>
/// Marks personal data: information relating to an identified or identifiable natural person, GDPR Art. 4(1).
/// </summary>
/// <remarks>
/// On a type, every member, parameter and return value of that type counts as marked. A mark on an overridden or
/// implemented member is inherited. A record's positional parameter takes the attribute bare or as <c>[property:]</c>.
/// Pseudonymous data is personal too (Art. 4(5)); data of Art. 9 takes <see cref="SpecialCategoryAttribute"/>.
/// </remarks>
/// <example>
/// <code>
/// [PersonalData(ContactData.EmailAddress)]
/// public string Email { get; init; }
/// </code>
/// </example>
/// <param name="category">
/// A category constant such as <see cref="ContactData.EmailAddress"/>, or the code of a category of one's own.
/// </param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = true)]
public sealed class PersonalDataAttribute(string category) : Attribute
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
