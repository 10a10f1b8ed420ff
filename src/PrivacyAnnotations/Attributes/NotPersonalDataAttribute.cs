using System;

namespace PrivacyAnnotations;

/// <summary>
/// States that a member, parameter, return value or type looks like personal data by its name but is none. Silences
/// the suggestions of classification and removes a mark inherited from the member's type.
/// </summary>
/// <example>
/// <code>
/// [NotPersonalData("name of the support queue")]
/// public string ContactName { get; init; }
/// </code>
/// </example>
/// <param name="reason">Why it is not personal data, in words a reviewer can check. Listed in the inventory.</param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = true)]
public sealed class NotPersonalDataAttribute(string reason) : Attribute
{
    /// <summary>Why it is not personal data.</summary>
    public string Reason { get; } = reason;
}
