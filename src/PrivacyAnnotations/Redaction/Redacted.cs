using System;

namespace PrivacyAnnotations;

/// <summary>
/// A value that shows itself in redacted form only. The generated views convert to it implicitly; unlike them it can be
/// named in code that other source generators read, such as a method with <c>[LoggerMessage]</c>:
/// </summary>
/// <example>
/// <code>
/// [LoggerMessage(1, LogLevel.Information, "welcome {Customer}")]
/// static partial void Welcome(ILogger logger, Redacted&lt;Customer&gt; customer);
///
/// Welcome(logger, customer.Redacted());
/// </code>
/// </example>
/// <typeparam name="T">A type that holds personal data.</typeparam>
public readonly struct Redacted<T> : IEquatable<Redacted<T>>,
#if NET8_0_OR_GREATER
    ISpanFormattable
#else
    IFormattable
#endif
{
    private readonly T? _value;
    private readonly RedactedForm<T>? _form;

    /// <summary>Shows a value in a form; generated code calls it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="form">How it is shown; null shows nothing.</param>
    public Redacted(T? value, RedactedForm<T>? form)
    {
        _value = value;
        _form = form;
    }

    /// <summary>Whether both show the same object in the same form.</summary>
    public static bool operator ==(Redacted<T> left, Redacted<T> right) => left.Equals(right);

    /// <summary>Whether they show different objects or forms.</summary>
    public static bool operator !=(Redacted<T> left, Redacted<T> right) => !left.Equals(right);

    /// <summary>The redacted text of the value.</summary>
    /// <returns>Text without personal data in clear; empty without a value.</returns>
    [Redacts]
    public override string ToString() => _form?.ToText(_value) ?? "";

    /// <summary>The redacted text of the value.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used: redacted text does not depend on a culture.</param>
    /// <returns>Text without personal data in clear; empty without a value.</returns>
    [Redacts]
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

#if NET8_0_OR_GREATER
    /// <summary>Writes the redacted text of the value without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">UTF-16 code units written; 0 when the destination is too short.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used: redacted text does not depend on a culture.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        charsWritten = 0;
        return _form is null || _form.TryWrite(_value, destination, out charsWritten);
    }
#endif

    /// <inheritdoc />
    public bool Equals(Redacted<T> other) => Equals(_value, other._value) && ReferenceEquals(_form, other._form);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Redacted<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;
}
