using System;
using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes data classifications and redactors for Microsoft.Extensions.Compliance.</summary>
internal static class ComplianceEmitter
{
    private const string Classification = "global::Microsoft.Extensions.Compliance.Classification.DataClassification";
    private const string Builder = "global::Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder";

    public static string Emit(EquatableArray<CategoryRule> categories, EnvironmentSpec environment)
    {
        SortedDictionary<string, List<string>> byRedaction = new(StringComparer.Ordinal);
        foreach (CategoryRule rule in categories)
        {
            string redaction = rule.Redaction.ToString();
            if (!byRedaction.TryGetValue(redaction, out List<string>? codes))
                byRedaction[redaction] = codes = [];
            codes.Add(rule.Code);
        }

        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        EntryPointBlock.Write(writer, environment, EntryPoints.Compliance, EntryPoint(byRedaction));
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            WriteClassifications(writer, categories);
            writer.WriteLine();
            writer.WriteLine(environment.HasSpanRedactors
                ? BaseRedactor.Replace("/*spans*/", SpanBody) : BaseRedactor.Replace("/*spans*/", ""));
            foreach (string redaction in byRedaction.Keys)
                WriteRedactor(writer, redaction);
        }

        return writer.ToString();
    }

    private static string EntryPoint(SortedDictionary<string, List<string>> byRedaction)
    {
        IndentedWriter writer = new();
        writer.WriteLine("/// <summary>Installs redaction by category in Microsoft.Extensions.Compliance.</summary>");
        writer.WriteLine(CodeText.Attributes);
        using (writer.WriteBlock("internal static class PersonalDataRedactionBuilderExtensions"))
        {
            writer.WriteLine("""
                /// <summary>
                /// Redacts each category, classified as <c>Privacy:Group.Leaf</c>, as privacy.json or else the taxonomy says.
                /// </summary>
                /// <param name="builder">As in <c>services.AddRedaction(builder => ...)</c>.</param>
                /// <returns>The same builder.</returns>
                """);
            using (writer.WriteBlock($"public static {Builder} RedactPersonalData(this {Builder} builder)"))
            {
                using (writer.WriteBlock("if (builder is null)"))
                    writer.WriteLine("throw new global::System.ArgumentNullException(nameof(builder));");
                foreach (KeyValuePair<string, List<string>> group in byRedaction)
                {
                    writer.WriteLine();
                    writer.WriteLine($"builder.SetRedactor<global::{CodeText.Space}.PersonalData{group.Key}Redactor>(");
                    for (int i = 0; i < group.Value.Count; i++)
                    {
                        string end = i == group.Value.Count - 1 ? ");" : ",";
                        writer.WriteLine($"    new {Classification}(\"Privacy\", "
                            + $"{Literals.Quote(group.Value[i])}){end}");
                    }
                }

                writer.WriteLine("return builder;");
            }
        }

        return writer.ToString().TrimEnd();
    }

    private static void WriteClassifications(IndentedWriter writer, EquatableArray<CategoryRule> categories)
    {
        writer.WriteLine("/// <summary>Classification of each category, for attributes that derive from "
            + "DataClassificationAttribute.</summary>");
        writer.WriteLine(CodeText.Attributes);
        using (writer.WriteBlock("internal static class PersonalDataClassifications"))
        {
            foreach (CategoryRule rule in categories)
            {
                writer.WriteLine($"/// <summary><c>{Xml(rule.Code)}</c>, redacted by "
                    + $"<c>{ViewEmitter.Camel(rule.Redaction)}</c>.</summary>");
                writer.WriteLine($"public static {Classification} {Identifier(rule.Code)} => new "
                    + $"{Classification}(\"Privacy\", {Literals.Quote(rule.Code)});");
            }
        }
    }

    private static void WriteRedactor(IndentedWriter writer, string redaction)
    {
        writer.WriteLine();
        writer.WriteLine(CodeText.Attributes);
        using (writer.WriteBlock($"internal sealed class PersonalData{redaction}Redactor : PersonalDataRedactor"))
        {
            writer.WriteLine($"public PersonalData{redaction}Redactor()");
            writer.WriteLine($"    : base(global::PrivacyAnnotations.Redaction.{redaction})");
            writer.WriteLine("{");
            writer.WriteLine("}");
        }
    }

    private static string Identifier(string code)
    {
        char[] letters = code.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (!char.IsLetterOrDigit(letters[i]))
                letters[i] = '_';
        }

        string name = new(letters);
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : TypeNaming.Escape(name);
    }

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

    private const string SpanBody = """
                if (global::PrivacyAnnotations.Redact.TryApply(_redaction, source, destination, out written))
                {
                    return true;
                }

        """;

    private const string BaseRedactor = $$"""
        /// <summary>Redacts as the redaction of that name in PrivacyAnnotations.Redact does.</summary>
        {{CodeText.Attributes}}
        internal abstract class PersonalDataRedactor : global::Microsoft.Extensions.Compliance.Redaction.Redactor
        {
            private readonly global::PrivacyAnnotations.Redaction _redaction;

            protected PersonalDataRedactor(global::PrivacyAnnotations.Redaction redaction)
            {
                _redaction = redaction;
            }

            public override int GetRedactedLength(global::System.ReadOnlySpan<char> input)
            {
                global::System.Span<char> buffer = stackalloc char[512];
                return TryWrite(input, buffer, out int written) ? written : Text(input).Length;
            }

            public override int Redact(global::System.ReadOnlySpan<char> source, global::System.Span<char> destination)
            {
                if (TryWrite(source, destination, out int written))
                {
                    return written;
                }

                string text = Text(source);
                global::System.MemoryExtensions.AsSpan(text).CopyTo(destination);
                return text.Length;
            }

            private bool TryWrite(
                global::System.ReadOnlySpan<char> source,
                global::System.Span<char> destination,
                out int written)
            {
        /*spans*/        written = 0;
                return false;
            }

            private string Text(global::System.ReadOnlySpan<char> source)
            {
                return global::PrivacyAnnotations.Redact.Apply(_redaction, source.ToString());
            }
        }
        """;
}
