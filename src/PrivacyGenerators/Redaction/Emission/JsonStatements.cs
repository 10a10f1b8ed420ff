namespace Privacy.Generators.Redaction;

/// <summary>Statements that write one member with its name.</summary>
internal static class JsonStatements
{
    public static string Of(MemberSpec member, int type, int index, RedactionKind? redaction,
        EnvironmentSpec environment)
    {
        string name = $"_name{index}";
        if (redaction is { } kind && Values.IsConstant(member, kind))
            return $"writer.WriteString({name}, Erased);";
        if (Values.IsStructured(member, redaction))
            return Structured(member, index, JsonStructureEmitter.MethodName(type, member, redaction!.Value));
        string statement = redaction is { } shown
            ? Redacted(member, name, shown, environment) : Kept(member, index, name);
        return member.MayThrow ? Guarded(member, index, redaction, environment) : statement;
    }

    /// <summary>The writer's own method for a type; null when the serializer has to decide.</summary>
    public static string? WriterCall(MemberSpec member) => member.ValueType switch
    {
        "string" or "global::System.Guid" or "global::System.DateTime" or "global::System.DateTimeOffset" =>
            "WriteString",
        "bool" => "WriteBoolean",
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "float" or "double"
            or "decimal" => "WriteNumber",
        _ => null,
    };

    private static string Redacted(MemberSpec member, string name, RedactionKind redaction,
        EnvironmentSpec environment) =>
        member.Shape == ValueShape.Text
            ? $"writer.WritePropertyName({name});\nWriteRedacted(writer, {Values.Read(member, "value")}, "
                + $"global::PrivacyAnnotations.Redaction.{redaction});"
            : $"writer.WriteString({name}, {Values.Redacted(member, "value", redaction, environment)});";

    private static string Structured(MemberSpec member, int index, string method)
    {
        string name = $"_name{index}";
        if (member.MayThrow)
            return Guarded(index, name, member.Type, Values.Read(member, "value"), Write($"read{index}"));
        return Write(Values.Read(member, "value"));

        string Write(string read) => $"writer.WritePropertyName({name});\n{method}(writer, {read}, options);";
    }

    private static string Kept(MemberSpec member, int index, string name)
    {
        string read = Values.Read(member, "value");
        if (WriterCall(member) is not { } call)
            return Serialized(name, read, index, member);
        if (!member.IsNullableValue)
            return $"writer.{call}({name}, {read});";
        return $$"""
            if ({{read}} is { } known{{index}})
            {
                writer.{{call}}({{name}}, known{{index}});
            }
            else
            {
                writer.WriteNull({{name}});
            }
            """;
    }

    private static string Serialized(string name, string read, int index, MemberSpec member) => $"""
        writer.WritePropertyName({name});
        JsonSerializer.Serialize(writer, {read}, _contract{index} ??= (JsonTypeInfo<{member.Type}>)options.GetTypeInfo(typeof({member.Type.TrimEnd('?')}{(member.IsNullableValue ? "?" : "")})));
        """;

    private static string Guarded(MemberSpec member, int index, RedactionKind? redaction, EnvironmentSpec environment)
    {
        string name = $"_name{index}";
        string local = $"read{index}";
        string read = redaction is { } kind
            ? Values.Redacted(member, "value", kind, environment) : Values.Read(member, "value");
        string write = redaction is null && WriterCall(member) is null
            ? Serialized(name, local, index, member)
            : WriteLocal(member, redaction, name, local, index);
        return Guarded(index, name, redaction is null ? member.Type : "string?", read, write);
    }

    // The value is read before anything is written: a name without a value would break the JSON.
    private static string Guarded(int index, string name, string type, string read, string write) => $$"""
        bool isRead{{index}} = true;
        {{type}} read{{index}} = default!;
        try
        {
            read{{index}} = {{read}};
        }
        catch (global::System.Exception)
        {
            isRead{{index}} = false;
        }

        if (isRead{{index}})
        {
        {{Indent(write)}}
        }
        else
        {
            writer.WriteString({{name}}, Unreadable);
        }
        """;

    private static string WriteLocal(MemberSpec member, RedactionKind? redaction, string name, string local, int index)
    {
        if (redaction is not null)
            return $"writer.WriteString({name}, {local});";
        string call = WriterCall(member)!;
        return member.IsNullableValue
            ? $"if ({local} is {{ }} known{index})\n{{\n    writer.{call}({name}, known{index});\n}}\n"
                + $"else\n{{\n    writer.WriteNull({name});\n}}"
            : $"writer.{call}({name}, {local});";
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ");
}
