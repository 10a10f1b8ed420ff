namespace Privacy.Generators.Redaction;

/// <summary>A category of the taxonomy or the policy with the redaction that applies to it in sinks.</summary>
internal sealed record CategoryRule(string Code, RedactionKind Redaction);
