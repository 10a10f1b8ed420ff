using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the text side of a view: <c>ToString</c> and formatting into spans.</summary>
internal static class ViewTextEmitter
{
    public static void Write(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        writer.WriteLine("""
            /// <summary>The redacted text of the value.</summary>
            /// <param name="format">Not used.</param>
            /// <param name="formatProvider">Not used: redacted text does not depend on a culture.</param>
            public string ToString(string? format, global::System.IFormatProvider? formatProvider) => ToString();

            """);
        writer.WriteLine(environment.HasSpanFormattable ? SpanToString : BuilderToString);
        if (environment.HasSpanFormattable)
            writer.WriteLine(TryFormat);
        if (environment.HasUtf8SpanFormattable)
            writer.WriteLine(TryFormatUtf8);
        using (writer.WriteBlock($"internal void WriteTo(ref {CodeText.Writer} writer)"))
            WriteBody(writer, type, environment);
        StructureTextEmitter.Write(writer, type, environment);
    }

    private const string BuilderToString = $$"""
        /// <summary>The redacted text of the value.</summary>
        public override string ToString()
        {
            var writer = new {{CodeText.Writer}}(new global::System.Text.StringBuilder());
            WriteTo(ref writer);
            return writer.ToString();
        }

        """;

    private const string SpanToString = $$"""
        /// <summary>The redacted text of the value.</summary>
        public override string ToString()
        {
            var writer = new {{CodeText.Writer}}(
                stackalloc char[256], canGrow: true);
            WriteTo(ref writer);
            return writer.ToStringAndClear();
        }

        """;

    private const string TryFormat = $$"""
        /// <summary>Writes the redacted text into a span without allocating.</summary>
        /// <param name="destination">Where to write.</param>
        /// <param name="charsWritten">How many characters were written; 0 when the span is too short.</param>
        /// <param name="format">Not used.</param>
        /// <param name="provider">Not used: redacted text does not depend on a culture.</param>
        /// <returns>False when the span is too short.</returns>
        public bool TryFormat(
            global::System.Span<char> destination,
            out int charsWritten,
            global::System.ReadOnlySpan<char> format = default,
            global::System.IFormatProvider? provider = null)
        {
            var writer = new {{CodeText.Writer}}(destination, canGrow: false);
            WriteTo(ref writer);
            return writer.TryComplete(out charsWritten);
        }

        """;

    private const string TryFormatUtf8 = $$"""
        /// <summary>Writes the redacted text into a span as UTF-8.</summary>
        /// <param name="utf8Destination">Where to write.</param>
        /// <param name="bytesWritten">How many bytes were written; 0 when the span is too short.</param>
        /// <param name="format">Not used.</param>
        /// <param name="provider">Not used: redacted text does not depend on a culture.</param>
        /// <returns>False when the span is too short.</returns>
        public bool TryFormat(
            global::System.Span<byte> utf8Destination,
            out int bytesWritten,
            global::System.ReadOnlySpan<char> format = default,
            global::System.IFormatProvider? provider = null)
        {
            var writer = new {{CodeText.Writer}}(
                stackalloc char[256], canGrow: true);
            WriteTo(ref writer);
            return writer.TryCompleteUtf8(utf8Destination, out bytesWritten);
        }

        """;

    private static void WriteBody(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        if (type.IsReference)
        {
            using (writer.WriteBlock("if (_value is null)"))
                writer.WriteLine("return;");
            writer.WriteLine();
        }

        using (writer.WriteBlock("if (!writer.Enter())"))
            writer.WriteLine("return;");
        writer.WriteLine();
        foreach (TextPiece piece in TextPlan.Create($"{type.Name} {{ ", type.Members, " }"))
        {
            if (piece.Literal is { } literal)
                writer.WriteLine($"writer.Append({Literals.Quote(literal)});");
            else
                WriteValue(writer, piece.Member!, StatementOf(type, piece.Member!, environment));
        }

        writer.WriteLine("writer.Leave();");
    }

    /// <summary>A statement that runs code of the user leaves a marker when that throws.</summary>
    public static void WriteValue(IndentedWriter writer, MemberSpec member, string statement)
    {
        if (!member.MayThrow)
        {
            writer.WriteLine(statement);
            return;
        }

        using (writer.WriteBlock("try"))
            writer.WriteLine(statement.TrimEnd());
        using (writer.WriteBlock("catch (global::System.Exception)"))
            writer.WriteLine($"writer.Append({CodeText.Text}.Unreadable);");
        writer.WriteLine();
    }

    private static string StatementOf(TypeSpec type, MemberSpec member, EnvironmentSpec environment)
    {
        string read = Values.Read(member, "_value");
        return Values.IsStructured(member, member.Redaction)
            ? $"{StructureTextEmitter.MethodName(type, member)}(ref writer, {read});"
            : Statement(member, read, environment);
    }

    /// <summary>The statement that writes one value which is not fixed beforehand.</summary>
    public static string Statement(MemberSpec member, string read, EnvironmentSpec environment)
    {
        if (member.IsRedacted)
            return RedactedStatement(member, read, environment);
        switch (member.Shape)
        {
            case ValueShape.Personal:
                string write = member.IsNullableValue
                    ? $"if ({read} is {{ }} {Local(member)})\n{{\n    {member.ViewFactory}({Local(member)}).WriteTo(ref writer);\n}}\n"
                    : $"{member.ViewFactory}({read}).WriteTo(ref writer);";
                return member.IsForeignView
                    ? $"writer.Append({member.ViewFactory}({(member.IsNullableValue ? $"{read}.GetValueOrDefault()" : read)}).ToString());" : write;
            case ValueShape.SpanFormattable:
                return member.IsNullableValue ? $"writer.AppendNullable({read});" : $"writer.AppendValue({read});";
            default:
                return $"writer.Append({TextExpressions.Kept(member, read)});";
        }
    }

    private static string RedactedStatement(MemberSpec member, string read, EnvironmentSpec environment)
    {
        RedactionKind redaction = member.Redaction!.Value;
        if (environment.HasSpanRedactors && member.Shape == ValueShape.Text)
            return $"writer.AppendRedacted({read}, global::PrivacyAnnotations.Redaction.{redaction});";
        if (!environment.HasSpanRedactors || member.Shape == ValueShape.Text
            || Values.FindTyped(member, redaction, environment) is not { HasSpan: true })
        {
            return $"writer.Append({Values.RedactedOf(member, read, redaction, environment)});";
        }

        // A lambda that captures nothing is made once under every language version, a method group is not.
        string write = $"({member.ValueType} known, global::System.Span<char> destination, out int written) =>\n        "
            + $"{CodeText.Redact}.Try{redaction}(known, destination, out written)";
        if (!member.IsNullableValue && member.IsValueType)
            return $"writer.AppendRedacted(\n    {read},\n    {write});";
        string append = $"writer.AppendRedacted(\n    {Local(member)},\n    {write});".Replace("\n", "\n    ");
        return $"if ({read} is {{ }} {Local(member)})\n{{\n    {append}\n}}\n";
    }

    private static string Local(MemberSpec member) => $"known{member.Name}";
}
