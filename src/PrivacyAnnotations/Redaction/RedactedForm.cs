using System;

namespace PrivacyAnnotations;

/// <summary>
/// How values of a type are shown in redacted form. Source generators derive one class from it for each type that holds
/// personal data; see <see cref="Redacted{T}"/>.
/// </summary>
/// <typeparam name="T">A type that holds personal data.</typeparam>
public abstract class RedactedForm<T>
{
    /// <summary>The redacted text of a value.</summary>
    /// <param name="value">The value; null gives the empty text.</param>
    /// <returns>Text without personal data in clear.</returns>
    public abstract string ToText(T? value);

#if NET8_0_OR_GREATER
    /// <summary>Writes the redacted text of a value without allocating.</summary>
    /// <param name="value">The value; null writes nothing.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">UTF-16 code units written; 0 when the destination is too short.</param>
    /// <returns>False when the destination is too short.</returns>
    public abstract bool TryWrite(T? value, Span<char> destination, out int charsWritten);
#endif
}
