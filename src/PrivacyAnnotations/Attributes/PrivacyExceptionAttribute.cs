using System;

namespace PrivacyAnnotations;

/// <summary>
/// A reviewed exception from one rule. It silences the rule on the marked symbol and inside it, becomes a row of the
/// inventory, and expires.
/// </summary>
/// <remarks>An exception without reason, reviewer or end date is itself reported, and so is one that expired.</remarks>
/// <example>
/// <code>
/// [PrivacyException("PRIV0301", Reason = "fraud trace", Reviewer = "dpo@example.com", Until = "2027-03-31")]
/// public void TraceFraud(Order order) { ... }
/// </code>
/// </example>
/// <param name="rule">Id of the rule, <c>PRIVnnnn</c>.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
public sealed class PrivacyExceptionAttribute(string rule) : Attribute
{
    /// <summary>Id of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why the exception is justified.</summary>
    public string? Reason { get; set; }

    /// <summary>Who reviewed and approved it.</summary>
    public string? Reviewer { get; set; }

    /// <summary>Last day on which the exception holds, ISO 8601 <c>yyyy-MM-dd</c>.</summary>
    public string? Until { get; set; }
}
