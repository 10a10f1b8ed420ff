using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a method's result is pseudonymous, GDPR Art. 4(5): it can be attributed to a person only with additional
/// information kept apart, such as a key. Pseudonymous data may be logged but stays personal data.
/// </summary>
/// <example>
/// <code>
/// [Pseudonymizes]
/// public string Tokenize(string cardHolder) => _vault.TokenFor(cardHolder);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class PseudonymizesAttribute : Attribute;
