using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says that what is passed for a parameter reaches a sink, so that callers are checked as if they wrote to the sink
/// themselves. For one's own wrappers of loggers, telemetry and the like.
/// </summary>
/// <example>
/// <code>
/// public void Audit([PersonalDataSink(SinkKind.Log)] string message) { ... }
/// </code>
/// </example>
/// <param name="kind">The sink reached.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = true)]
public sealed class PersonalDataSinkAttribute(SinkKind kind) : Attribute
{
    /// <summary>The sink reached.</summary>
    public SinkKind Kind { get; } = kind;
}
