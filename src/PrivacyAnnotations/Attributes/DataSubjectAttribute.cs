using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says whose data a type or member holds: the category of data subject of GDPR Art. 30(1)(c).
/// </summary>
/// <example>
/// <code>
/// [DataSubject(DataSubjects.Customer)]
/// public sealed class Customer { ... }
/// </code>
/// </example>
/// <param name="id">A constant of <see cref="DataSubjects"/> or an id of one's own.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    Inherited = true)]
public sealed class DataSubjectAttribute(string id) : Attribute
{
    /// <summary>Id of the category of data subject.</summary>
    public string Id { get; } = id;
}
