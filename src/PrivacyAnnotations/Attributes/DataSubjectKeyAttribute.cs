using System;

namespace PrivacyAnnotations;

/// <summary>
/// Marks the member by which the data of one person is found: the key of access, export and erasure requests
/// (GDPR Art. 15, 17 and 20). On a parameter: the key a caller passes.
/// </summary>
/// <example>
/// <code>
/// [DataSubjectKey]
/// public Guid CustomerId { get; init; }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    Inherited = true)]
public sealed class DataSubjectKeyAttribute : Attribute;
