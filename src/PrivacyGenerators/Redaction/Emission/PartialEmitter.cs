using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Writes what a partial type gets: a redacting <c>PrintMembers</c>, and a redacted form in the debugger.
/// </summary>
internal static class PartialEmitter
{
    public static string? Emit(TypeSpec type, EnvironmentSpec environment)
    {
        bool hasDisplay = type is { HasDebuggerDisplay: false, Form: not TypeForm.Interface };
        if (type.Partial is null || (!hasDisplay && type.Record is null))
            return null;
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        Stack<IndentedWriter.Block> blocks = new();
        if (type.Namespace.Length > 0)
            blocks.Push(writer.WriteBlock($"namespace {type.Namespace}"));
        foreach (ContainerSpec container in type.Containers)
            blocks.Push(writer.WriteBlock($"{container.Keyword} {container.Name}"));
        if (hasDisplay)
            writer.WriteLine($"[global::System.Diagnostics.DebuggerDisplay({Literals.Quote(DisplayOf(type))})]");
        blocks.Push(writer.WriteBlock($"{type.Partial.Keyword} {type.Partial.Name}"));
        if (type.Record is { } record)
        {
            WritePrintMembers(writer, type, record, environment);
            if (!record.HasText)
                WriteToString(writer, type);
        }

        while (blocks.Count > 0)
            blocks.Pop().Dispose();
        return writer.ToString();
    }

    // The debugger's expressions know no global:: and no extension methods of namespaces that are not imported.
    private static string DisplayOf(TypeSpec type)
    {
        string prefix = type.Namespace.Length == 0 ? "" : type.Namespace + ".";
        return $"{{{prefix}{type.ExtensionsName}.Redacted(this).ToString(),nq}}";
    }

    // The same text as the compiler's, which goes through a builder.
    private static void WriteToString(IndentedWriter writer, TypeSpec type) => writer.WriteLine($"""

        /// <summary>The text of this record, personal data in redacted form only.</summary>
        /// <returns>The same as the compiler's, from the members that are printed.</returns>
        [global::System.CodeDom.Compiler.GeneratedCode("PrivacyGenerators", "0.1.0")]
        public override string ToString() => new {type.ViewFullName}(this).ToString();
        """);

    private static void WritePrintMembers(
        IndentedWriter writer,
        TypeSpec type,
        RecordSpec record,
        EnvironmentSpec environment)
    {
        writer.WriteLine("/// <summary>Prints the members of this record, personal data in redacted form "
            + "only.</summary>");
        writer.WriteLine("/// <param name=\"builder\">Where to print.</param>");
        writer.WriteLine("/// <returns>True when anything was printed.</returns>");
        writer.WriteLine("[global::System.CodeDom.Compiler.GeneratedCode(\"PrivacyGenerators\", \"0.1.0\")]");
        using (writer.WriteBlock($"{record.Modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            bool printsAll = !record.CallsBase
                && record.Modifiers.EndsWith("override", System.StringComparison.Ordinal);
            List<MemberSpec> members = TextPlan.OwnRecordMembers(type.Members, printsAll);
            if (members.Count == 0)
            {
                writer.WriteLine(record.CallsBase ? "return base.PrintMembers(builder);" : "return false;");
                return;
            }

            if (record.CallsBase)
            {
                using (writer.WriteBlock("if (base.PrintMembers(builder))"))
                    writer.WriteLine("builder.Append(\", \");");
                writer.WriteLine();
            }

            foreach (TextPiece piece in TextPlan.Create("", members, ""))
                WritePiece(writer, type, piece, environment);
            writer.WriteLine("return true;");
        }
    }

    private static void WritePiece(IndentedWriter writer, TypeSpec type, TextPiece piece,
        EnvironmentSpec environment)
    {
        if (piece.Literal is { } literal)
        {
            writer.WriteLine($"builder.Append({Literals.Quote(literal)});");
            return;
        }

        MemberSpec member = piece.Member!;
        string text = TextOf(type, member, environment);
        string statement = $"builder.Append({text});";
        if (!member.MayThrow)
        {
            writer.WriteLine(statement);
            return;
        }

        writer.WriteLine($$"""
            try
            {
                {{statement}}
            }
            catch (global::System.Exception)
            {
                builder.Append({{CodeText.Text}}.Unreadable);
            }
            """);
    }

    private static string TextOf(TypeSpec type, MemberSpec member, EnvironmentSpec environment)
    {
        if (!Values.IsStructured(member, member.Redaction))
        {
            return member.IsRedacted
                ? Values.Redacted(member, "this", member.Redaction!.Value, environment)
                : TextExpressions.Kept(member, Values.Read(member, "this"));
        }

        return ViewEmitter.IsShown(type, member)
            ? $"new {type.ViewFullName}(this).{TypeNaming.Escape(member.Name)}"
            : $"{CodeText.Text}.Erased";
    }
}
