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

    /// <summary>A value of the framework whose <c>ToString</c> says all: <c>Uri</c>, <c>Version</c>.</summary>
    Plain,

    /// <summary>A sealed type of the user that holds nothing but such values.</summary>
    Closed,

    /// <summary>A type that has a redacted view of its own.</summary>
    Personal,

    /// <summary>A type that can hold anything: its type is named, its content is not written.</summary>
    Opaque,
}
