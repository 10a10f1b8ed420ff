using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a type or member holds figures over many people and nothing about one of them. It must not hold personal
/// members or keys of data subjects.
/// </summary>
/// <example>
/// <code>
/// [Aggregate]
/// public sealed record SignupsPerWeek(DateOnly Week, int Count);
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    Inherited = true)]
public sealed class AggregateAttribute : Attribute;
