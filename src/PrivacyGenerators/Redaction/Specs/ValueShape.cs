namespace Privacy.Generators.Redaction;

/// <summary>How a value of a member's type is written as text.</summary>
internal enum ValueShape
{
    /// <summary><c>string</c>.</summary>
    Text,
    Bool,
    Enum,

    /// <summary>Formats itself into a span: numbers, dates, <c>Guid</c>.</summary>
    SpanFormattable,

    /// <summary>Formats itself with a culture only.</summary>
    Formattable,

    /// <summary>A value whose <c>ToString</c> says all: <c>Uri</c>, <c>Version</c>, a closed type without personal data.</summary>
    Plain,

    /// <summary>A type that has a redacted view of its own.</summary>
    Personal,

    /// <summary>A type that can hold anything: its type is named, its content is not written.</summary>
    Opaque,
}
