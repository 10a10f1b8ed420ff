using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes a converter of one type that goes straight to the JSON writer.</summary>
internal static class JsonConverterEmitter
{
    public static bool IsFast(TypeSpec type) =>
        type is { IsGeneric: false, HasSpecialJson: false, IsAbstract: false, IsForeign: false,
            Form: not TypeForm.Interface };

    public static string ClassName(TypeSpec type, int index) => $"{type.ViewName}{index}Converter";

    public static void Write(IndentedWriter writer, TypeSpec type, int index, EnvironmentSpec environment)
    {
        string name = ClassName(type, index);
        List<MemberSpec> members = [];
        foreach (MemberSpec member in type.Members)
        {
            if (member is { IsField: false, IsJsonIgnored: false })
                members.Add(member);
        }

        writer.WriteLine($"/// <summary>Writes <see cref=\"{type.Cref}\"/>.</summary>");
        using (writer.WriteBlock($"private sealed class {name} : JsonConverter<{type.FullName}>"))
        {
            WriteFields(writer, members);
            WriteConstructor(writer, type, name, members);
            WriteRead(writer, type);
            WriteWrite(writer, type, index, members, environment);
        }

        writer.WriteLine();
    }

    private static void WriteFields(IndentedWriter writer, List<MemberSpec> members)
    {
        writer.WriteLine("private readonly PersonalDataJsonResolver _resolver;");
        writer.WriteLine("private readonly PersonalDataView _view;");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"private readonly JsonEncodedText _name{i};");
            if (NeedsContract(members[i]))
                writer.WriteLine($"private JsonTypeInfo<{members[i].Type}>? _contract{i};");
        }

        writer.WriteLine();
    }

    private static void WriteConstructor(IndentedWriter writer, TypeSpec type, string name, List<MemberSpec> members)
    {
        using (writer.WriteBlock(
            $"public {name}(PersonalDataJsonResolver resolver, JsonSerializerOptions options)"))
        {
            writer.WriteLine("_resolver = resolver;");
            writer.WriteLine("_view = resolver._view;");
            for (int i = 0; i < members.Count; i++)
            {
                string quoted = Literals.Quote(members[i].Name);
                writer.WriteLine(members[i].JsonName is { } jsonName
                    ? $"_name{i} = JsonEncodedText.Encode({Literals.Quote(jsonName)}, options.Encoder);"
                    : $"_name{i} = NameOf({quoted}, options);");
            }
        }

        writer.WriteLine();
    }

    private static void WriteRead(IndentedWriter writer, TypeSpec type)
    {
        string nullable = type.IsReference ? "?" : "";
        writer.WriteLine($$"""
            public override {{type.FullName}}{{nullable}} Read(
                ref Utf8JsonReader reader,
                global::System.Type typeToConvert,
                JsonSerializerOptions options)
            {
                JsonTypeInfo? contract = _resolver._inner.GetTypeInfo(typeToConvert, options);
                return contract is JsonTypeInfo<{{type.FullName}}> known
                    ? JsonSerializer.Deserialize(ref reader, known)
                    : throw new global::System.NotSupportedException("There is no contract to read this type with.");
            }

            """);
    }

    private static void WriteWrite(IndentedWriter writer, TypeSpec type, int typeIndex,
        List<MemberSpec> members, EnvironmentSpec environment)
    {
        string header = "public override void Write(\n"
            + $"    Utf8JsonWriter writer, {type.FullName} value, JsonSerializerOptions options)";
        using (writer.WriteBlock(header))
        {
            using (writer.WriteBlock("if (writer.CurrentDepth >= MaximumDepth)"))
            {
                writer.WriteLine("writer.WriteStringValue(TooDeep);");
                writer.WriteLine("return;");
            }

            writer.WriteLine();
            if (!type.IsReference || !members.Exists(CanLeadBack))
            {
                WriteMembers(writer, members, typeIndex, environment);
                return;
            }

            using (writer.WriteBlock("if (!Path.TryEnter(value))"))
            {
                writer.WriteLine("writer.WriteStringValue(TooDeep);");
                writer.WriteLine("return;");
            }

            writer.WriteLine();
            using (writer.WriteBlock("try"))
                WriteMembers(writer, members, typeIndex, environment);
            using (writer.WriteBlock("finally"))
                writer.WriteLine("Path.Leave();");
        }
    }

    private static void WriteMembers(IndentedWriter writer, List<MemberSpec> members, int typeIndex,
        EnvironmentSpec environment)
    {
        writer.WriteLine("writer.WriteStartObject();");
        for (int i = 0; i < members.Count; i++)
            WriteMember(writer, members[i], typeIndex, i, environment);
        writer.WriteLine("writer.WriteEndObject();");
    }

    // A graph that branches and leads back to where it came from would be written for ever.
    private static bool CanLeadBack(MemberSpec member) =>
        NeedsContract(member) && member.Shape is ValueShape.Opaque or ValueShape.Personal or ValueShape.Closed;

    private static void WriteMember(IndentedWriter writer, MemberSpec member, int type, int index,
        EnvironmentSpec environment)
    {
        string log = JsonStatements.Of(member, type, index, JsonRedactions.OfLog(member), environment);
        string support = JsonStatements.Of(member, type, index, JsonRedactions.OfSupport(member), environment);
        string export = JsonStatements.Of(member, type, index, JsonRedactions.OfExport(member), environment);
        if (log == support && log == export)
        {
            writer.WriteLine(log);
            return;
        }

        using (writer.WriteBlock("if (_view == PersonalDataView.Log)"))
            writer.WriteLine(log);
        using (writer.WriteBlock(support == export ? "else" : "else if (_view == PersonalDataView.Support)"))
            writer.WriteLine(support);
        if (support == export)
            return;
        using (writer.WriteBlock("else"))
            writer.WriteLine(export);
    }

    public static bool NeedsContract(MemberSpec member) =>
        (JsonRedactions.OfLog(member) is null || JsonRedactions.OfSupport(member) is null
            || JsonRedactions.OfExport(member) is null)
        && JsonStatements.WriterCall(member) is null;
}
