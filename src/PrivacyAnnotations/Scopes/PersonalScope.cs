using System;
using System.Threading;

namespace PrivacyAnnotations;

/// <summary>
/// Personal values known while a request is handled, so that they can be masked in texts that other code writes:
/// messages of exceptions, of database drivers, of HTTP clients. Follows the flow of execution through <c>await</c>;
/// the values are let go when the scope ends.
/// </summary>
/// <example>
/// <code>
/// using (PersonalScope.Track(customer.Email, customer.Name))
/// {
///     try { store.Save(customer); }
///     catch (DbException exception) { log.Error(PersonalScope.Describe(exception)); }
/// }
/// </code>
/// </example>
public static class PersonalScope
{
    private static readonly AsyncLocal<TrackedValues?> s_values = new();

    /// <summary>Adds values until the result is disposed.</summary>
    /// <param name="values">
    /// Personal values. Those of fewer than three characters are left out: they are everywhere.
    /// </param>
    public static IDisposable Track(params string?[]? values)
    {
        TrackedValues? outer = s_values.Value;
        s_values.Value = TrackedValues.Add(outer, values);
        return new Ending(outer);
    }

    /// <summary>
    /// Replaces every tracked value in a text by <see cref="Redact.Marker"/>, whatever its case, also in the form that
    /// a URL gives it. A text without any comes back as it is.
    /// </summary>
    /// <param name="text">Any text; null gives the empty text.</param>
    [Redacts]
    public static string Mask(string? text) =>
        string.IsNullOrEmpty(text) ? "" : s_values.Value?.Mask(text!) ?? text!;

    /// <summary>
    /// The text of an exception with its inner ones and stack trace, masked. An exception whose text cannot be had is
    /// described by its type.
    /// </summary>
    /// <param name="exception">The exception; null gives the empty text.</param>
    [Redacts]
    public static string Describe(Exception? exception) => exception is null ? "" : Mask(ReadText(exception));

    // A text is made by code of the exception's author, and a log entry must be written whatever it does.
    private static string ReadText(Exception exception)
    {
        try
        {
            return exception.ToString() ?? exception.GetType().FullName ?? "";
        }
        catch (Exception inner) when (inner is not OutOfMemoryException)
        {
            return exception.GetType().FullName ?? "";
        }
    }

    private sealed class Ending(TrackedValues? outer) : IDisposable
    {
        public void Dispose() => s_values.Value = outer;
    }
}
