using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a method's result no longer relates to an identifiable person, taking account of all means reasonably
/// likely to be used (GDPR recital 26). Anonymous data is outside the regulation.
/// </summary>
/// <example>
/// <code>
/// [Anonymizes(typeof(Visit))]
/// public static VisitsPerDay Count(IEnumerable&lt;Visit&gt; visits) { ... }
/// </code>
/// </example>
/// <param name="source">The type whose personal data is made anonymous.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class AnonymizesAttribute(Type source) : Attribute
{
    /// <summary>The type whose personal data is made anonymous.</summary>
    public Type Source { get; } = source;
}
