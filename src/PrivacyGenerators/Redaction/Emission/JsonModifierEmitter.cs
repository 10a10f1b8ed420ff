using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes, for one type, the change of a contract that another resolver made.</summary>
internal static class JsonModifierEmitter
{
    /// <summary>
    /// The nearest personal type, as types come in order of derivation; a derived type is covered by its base.
    /// </summary>
    public static void WriteCase(IndentedWriter writer, TypeSpec type, int index)
    {
        if (type is { IsGeneric: true, Form: TypeForm.Interface })
            return;
        string test = type.IsGeneric
            ? $"RedactedText.IsMadeFrom(type, typeof({type.OpenName}))"
            : type.IsSealed
            ? $"type == typeof({type.FullName})" : $"typeof({type.FullName}).IsAssignableFrom(type)";
        using (writer.WriteBlock($"if ({test})"))
        {
            writer.WriteLine($"Modify{index}(info);");
            writer.WriteLine("return info;");
        }

        writer.WriteLine();
    }

    public static void WriteModifier(IndentedWriter writer, TypeSpec type, int index, EnvironmentSpec environment)
    {
        if (type is { IsGeneric: true, Form: TypeForm.Interface })
            return;
        writer.WriteLine($"/// <summary>Contract of <see cref=\"{type.Cref}\"/>.</summary>");
        using (writer.WriteBlock($"private void Modify{index}(JsonTypeInfo info)"))
        using (writer.WriteBlock($"foreach (JsonPropertyInfo property in info.Properties)"))
        {
            foreach (MemberSpec member in type.Members)
            {
                if (JsonRedactions.IsEverRedacted(member) || (member is { MayThrow: true, UsesTypeParameters: false }))
                    WriteMember(writer, index, member, environment);
            }
        }

        writer.WriteLine();
    }

    private static void WriteMember(IndentedWriter writer, int index, MemberSpec member,
        EnvironmentSpec environment)
    {
        string jsonName = member.JsonName is null ? "null" : Literals.Quote(member.JsonName);
        using (writer.WriteBlock($"if (IsMember(property, {Literals.Quote(member.Name)}, {jsonName}))"))
        {
            if (member is { MayThrow: true, UsesTypeParameters: false })
                WriteGuardedRead(writer, member);
            WriteView(writer, index, member, "PersonalDataView.Log", JsonRedactions.OfLog(member), environment);
            WriteView(writer, index, member, "PersonalDataView.Support", JsonRedactions.OfSupport(member), environment);
            WriteView(writer, index, member, "PersonalDataView.Export", JsonRedactions.OfExport(member), environment);
            writer.WriteLine("continue;");
        }

        writer.WriteLine();
    }

    private static void WriteView(
        IndentedWriter writer,
        int index,
        MemberSpec member,
        string view,
        RedactionKind? redaction,
        EnvironmentSpec environment)
    {
        if (redaction is not { } kind)
            return;
        using (writer.WriteBlock($"if (_view == {view})"))
        {
            if (member.UsesTypeParameters)
            {
                // Its type has no name here: what would be redacted is left out.
                writer.WriteLine("property.ShouldSerialize = (_, _) => false;");
                writer.WriteLine("continue;");
                return;
            }

            writer.WriteLine($"property.CustomConverter = new RedactingConverter<{member.Type}>(");
            writer.WriteLine("    (writer, value, options) =>");
            writer.WriteLine($"        {CallOf(index, member, kind, environment)});");
        }

        writer.WriteLine();
    }

    private static string CallOf(int index, MemberSpec member, RedactionKind kind, EnvironmentSpec environment)
    {
        if (Values.IsConstant(member, kind))
            return "writer.WriteStringValue(Erased)";
        return Values.IsStructured(member, kind)
            ? $"{JsonStructureEmitter.MethodName(index, member, kind)}(writer, value, options)"
            : $"writer.WriteStringValue({Values.RedactedOf(member, "value", kind, environment)})";
    }

    // What cannot be read is written as if it were missing.
    private static void WriteGuardedRead(IndentedWriter writer, MemberSpec member) => writer.WriteLine($$"""
        if (property.Get is global::System.Func<object, object?> read)
        {
            property.Get = owner =>
            {
                try
                {
                    return read(owner);
                }
                catch (global::System.Exception)
                {
                    return default({{member.Type}});
                }
            };
        }

        """);
}
