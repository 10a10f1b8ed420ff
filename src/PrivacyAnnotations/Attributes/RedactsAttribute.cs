using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that a method's result, or what it writes into a span, holds no personal data of its arguments in readable
/// form: it was erased, masked or coarsened. The result may go to a sink.
/// </summary>
/// <example>
/// <code>
/// [Redacts]
/// public static string MaskPlate(string plate) => plate.Length > 2 ? plate[..2] + "***" : "***";
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = true)]
public sealed class RedactsAttribute : Attribute;
