using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Writes the conversion of a view to <c>Redacted&lt;T&gt;</c>. Source generators do not see each other's output: a
/// method that one of them completes, such as with <c>[LoggerMessage]</c>, takes this type in place of the view.
/// </summary>
internal static class FormEmitter
{
    private const string Redacted = "global::PrivacyAnnotations.Redacted";

    public static void WriteConversion(IndentedWriter writer, TypeSpec type)
    {
        string target = $"{Redacted}<{type.FullName}>";
        string form = $"{type.ExtensionsName}.Form{type.TypeParameters}.Instance";
        writer.WriteLine($"""
            /// <summary>The same view as a type that other source generators can name.</summary>
            /// <param name="view">The view.</param>
            /// <returns>A value that shows itself in redacted form only.</returns>
            [global::PrivacyAnnotations.Redacts]
            public static implicit operator {target}(
                {type.ViewName}{type.TypeParameters} view) =>
                new {target}(
                    view._value, {form});

            """);
    }

    public static void WriteForm(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        string nullable = type.IsReference ? "?" : "";
        string value = $"{type.FullName}{nullable} value";
        string view = $"new {type.ViewName}{type.TypeParameters}(value)";
        writer.WriteLine();
        writer.WriteLine($"internal sealed class Form{type.TypeParameters}");
        using (writer.WriteBlock($"    : global::PrivacyAnnotations.RedactedForm<{type.FullName}>{type.Constraints}"))
        {
            writer.WriteLine($"public static readonly Form{type.TypeParameters} Instance = new "
                + $"Form{type.TypeParameters}();");
            writer.WriteLine();
            writer.WriteLine($"public override string ToText({value}) =>");
            writer.WriteLine($"    {view}.ToString();");
            if (!environment.HasSpanRedactors)
                return;
            writer.WriteLine();
            writer.WriteLine($"""
                public override bool TryWrite(
                    {value},
                    global::System.Span<char> destination,
                    out int charsWritten) =>
                    {view}.TryFormat(destination, out charsWritten);
                """);
        }
    }
}
