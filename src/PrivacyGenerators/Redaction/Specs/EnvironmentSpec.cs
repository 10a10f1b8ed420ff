using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>A redactor of <c>PrivacyAnnotations.Redact</c> for a type other than string.</summary>
internal sealed record TypedRedactor(string Method, string ParameterType, bool AcceptsNull, bool ReturnsText,
    bool HasSpan);

/// <summary>What the compilation offers to generated code.</summary>
internal sealed record EnvironmentSpec
{
    /// <summary>The language has nullable annotations (C# 8).</summary>
    public bool CanGenerate { get; init; }

    public bool HasSpanFormattable { get; init; }

    public bool HasUtf8SpanFormattable { get; init; }

    /// <summary><c>Redact.TryErase</c> and its like.</summary>
    public bool HasSpanRedactors { get; init; }

    /// <summary><c>PrivacyAnnotations.RedactedForm</c>, which makes a view a type that other generators can name.</summary>
    public bool HasForms { get; init; }

    public bool HasFrozenCollections { get; init; }

    public bool HasSerilog { get; init; }

    public bool HasJson { get; init; }

    public bool HasCompliance { get; init; }

    public bool HasRedactionBuilder { get; init; }

    public bool HasOpenTelemetry { get; init; }

    public bool HasXunit { get; init; }

    /// <summary>Something may call <c>RedactPersonalData</c>.</summary>
    public bool CallsEntryPoints { get; init; }

    /// <summary>Entry points of the same name that another assembly shows to this one.</summary>
    public EquatableArray<string> TakenEntryPoints { get; init; }

    public EquatableArray<TypedRedactor> TypedRedactors { get; init; }
}
