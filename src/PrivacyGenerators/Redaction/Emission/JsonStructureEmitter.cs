using System;
using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the methods that write personal collections and objects as JSON.</summary>
internal static class JsonStructureEmitter
{
    private const string Parameters = "JsonSerializerOptions options";

    public static string MethodName(int type, MemberSpec member, RedactionKind redaction) =>
        $"Write{type}{member.Name}As{redaction}";

    /// <summary>One method for each member and redaction; the views for logs and for support may share it.</summary>
    public static void Write(IndentedWriter writer, TypeSpec type, int index, EnvironmentSpec environment)
    {
        foreach (MemberSpec member in type.Members)
        {
            if (member.UsesTypeParameters)
                continue;
            RedactionKind? log = JsonRedactions.OfLog(member);
            RedactionKind? support = JsonRedactions.OfSupport(member);
            if (Values.IsStructured(member, log))
                Write(writer, member, MethodName(index, member, log!.Value), JsonRedactions.OfLog, environment);
            if (support != log && Values.IsStructured(member, support))
                Write(writer, member, MethodName(index, member, support!.Value), JsonRedactions.OfSupport, environment);
        }
    }

    private static void Write(
        IndentedWriter writer,
        MemberSpec member,
        string method,
        Func<MemberSpec, RedactionKind?> redactionOf,
        EnvironmentSpec environment)
    {
        StructureSpec structure = member.Structure!;
        string value = $"{StructureCode.ParameterType(member)} {StructureCode.Value}";
        writer.WriteLine($"private static void {method}(");
        writer.WriteLine("    Utf8JsonWriter writer,");
        writer.WriteLine($"    {value},");
        writer.WriteLine($"    {Parameters})");
        writer.WriteLine("{");
        writer.Indentation++;
        StructureCode.WriteNullGuard(writer, member, "writer.WriteNullValue();", "return;");
        StructureCode.WriteQueryGuard(writer, structure, "writer.WriteStringValue(Erased);", "return;");
        if (structure.Kind == StructureKind.Object)
            WriteObject(writer, member, method, redactionOf, environment);
        else
            WriteItems(writer, member, method, redactionOf, environment);
        writer.Indentation--;
        writer.WriteLine("}");
        writer.WriteLine();
        foreach (MemberSpec part in structure.Parts)
        {
            if (Values.IsStructured(part, redactionOf(part)))
                Write(writer, part, $"{method}_{part.Name}", redactionOf, environment);
        }
    }

    private static void WriteItems(
        IndentedWriter writer,
        MemberSpec member,
        string method,
        Func<MemberSpec, RedactionKind?> redactionOf,
        EnvironmentSpec environment)
    {
        EquatableArray<MemberSpec> parts = member.Structure!.Parts;
        bool isMap = member.Structure.Kind == StructureKind.Map;
        string kind = isMap ? "Object" : "Array";
        if (isMap)
            writer.WriteLine("var names = new global::System.Collections.Generic.HashSet<string>();");
        writer.WriteLine($"writer.WriteStart{kind}();");
        using (writer.WriteBlock("try"))
        {
            writer.WriteLine("int count = 0;");
            using (writer.WriteBlock($"foreach (var item in {StructureCode.Source(member)})"))
            {
                using (writer.WriteBlock("if (count++ == RedactedText.MaximumItems)"))
                {
                    writer.WriteLine(isMap
                        ? "writer.WriteNull(TooMany);" : "writer.WriteStringValue(TooMany);");
                    writer.WriteLine("break;");
                }

                writer.WriteLine();
                if (isMap)
                    writer.WriteLine($"writer.WritePropertyName(Unique(names, "
                        + $"{KeyOf(member, parts[0], redactionOf, environment)}));");
                WriteValue(writer, member, parts[isMap ? 1 : 0], method, redactionOf, environment);
            }
        }

        using (writer.WriteBlock("catch (global::System.Exception)"))
            writer.WriteLine(isMap ? "writer.WriteNull(Unreadable);" : "writer.WriteStringValue(Unreadable);");
        writer.WriteLine();
        writer.WriteLine($"writer.WriteEnd{kind}();");
    }

    private static void WriteObject(
        IndentedWriter writer,
        MemberSpec member,
        string method,
        Func<MemberSpec, RedactionKind?> redactionOf,
        EnvironmentSpec environment)
    {
        writer.WriteLine("writer.WriteStartObject();");
        foreach (MemberSpec part in member.Structure!.Parts)
        {
            if (part.IsField || part.IsJsonIgnored)
                continue;
            string name = Literals.Quote(part.Name);
            writer.WriteLine(part.JsonName is { } json
                ? $"writer.WritePropertyName({Literals.Quote(json)});"
                : $"writer.WritePropertyName(options.PropertyNamingPolicy?.ConvertName({name}) ?? {name});");
            if (!part.MayThrow)
            {
                WriteValue(writer, member, part, method, redactionOf, environment);
                continue;
            }

            // A getter may throw before anything of its value is written, but not after.
            string read = StructureCode.Read(member, part);
            string local = $"read{part.Name}";
            writer.WriteLine($"{StructureCode.ParameterType(part)} {local} = default;");
            writer.WriteLine($"bool is{part.Name}Read = true;");
            using (writer.WriteBlock("try"))
                writer.WriteLine($"{local} = {read};");
            using (writer.WriteBlock("catch (global::System.Exception)"))
                writer.WriteLine($"is{part.Name}Read = false;");
            writer.WriteLine();
            using (writer.WriteBlock($"if (is{part.Name}Read)"))
                writer.WriteLine(StatementOf(part, local, $"{method}_{part.Name}", redactionOf(part), environment));
            using (writer.WriteBlock("else"))
                writer.WriteLine("writer.WriteStringValue(Unreadable);");
            writer.WriteLine();
        }

        writer.WriteLine("writer.WriteEndObject();");
    }

    private static void WriteValue(
        IndentedWriter writer,
        MemberSpec member,
        MemberSpec part,
        string method,
        Func<MemberSpec, RedactionKind?> redactionOf,
        EnvironmentSpec environment) => writer.WriteLine(StatementOf(
            part, StructureCode.Read(member, part), $"{method}_{part.Name}", redactionOf(part), environment));

    private static string StatementOf(
        MemberSpec part,
        string read,
        string method,
        RedactionKind? redaction,
        EnvironmentSpec environment)
    {
        if (Values.IsConstant(part, redaction))
            return "writer.WriteStringValue(Erased);";
        if (Values.IsStructured(part, redaction))
            return $"{method}(writer, {read}, options);";
        if (redaction is not { } kind)
            return KeptStatement(part, read);
        return part.Shape == ValueShape.Text
            ? $"WriteRedacted(writer, {read}, global::PrivacyAnnotations.Redaction.{kind});"
            : $"writer.WriteStringValue({Values.RedactedOf(part, read, kind, environment)});";
    }

    // Parts that are kept are written as text; what can hold anything is not.
    private static string KeptStatement(MemberSpec part, string read) =>
        part.Shape is ValueShape.Opaque or ValueShape.Personal or ValueShape.Closed
            ? "writer.WriteStringValue(Erased);"
            : $"writer.WriteStringValue({TextExpressions.Kept(part, read)});";

    private static string KeyOf(
        MemberSpec member,
        MemberSpec key,
        Func<MemberSpec, RedactionKind?> redactionOf,
        EnvironmentSpec environment)
    {
        RedactionKind? redaction = redactionOf(key);
        return Values.IsConstant(key, redaction) || Values.IsStructured(key, redaction)
            ? "RedactedText.Erased"
            : Values.RedactedOf(key, StructureCode.Read(member, key), redaction!.Value, environment);
    }
}
