using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says how long the data of a type or member is kept: storage limitation, GDPR Art. 5(1)(e), and the time limits
/// for erasure of Art. 30(1)(f).
/// </summary>
/// <example>
/// <code>
/// [Retention("invoices")]
/// public sealed class Invoice { ... }
///
/// [Retention("P30D")]
/// public string? LastSearch { get; set; }
/// </code>
/// </example>
/// <param name="rule">
/// Id of a rule under <c>retention</c> in privacy.json, or an ISO 8601 period of years, months, weeks or days, such as
/// <c>P6M</c>, counted from collection.
/// </param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Field,
    Inherited = true)]
public sealed class RetentionAttribute(string rule) : Attribute
{
    /// <summary>Rule id or ISO 8601 period.</summary>
    public string Rule { get; } = rule;
}
