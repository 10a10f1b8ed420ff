using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a type or member holds data that was about people and can no longer be related to them (GDPR recital 26).
/// </summary>
/// <example>
/// <code>
/// [Anonymized]
/// public sealed record TripShape(double LengthInKilometres, int Stops);
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    Inherited = true)]
public sealed class AnonymizedAttribute : Attribute;
