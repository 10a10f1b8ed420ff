using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the methods that describe personal collections and objects to Serilog.</summary>
internal static class SerilogStructureEmitter
{
    private const string Value = "LogEventPropertyValue";

    public static string Call(MemberSpec member, string read) =>
        $"{MethodName(member)}({read}, factory)";

    public static void Write(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        foreach (MemberSpec member in StructureCode.Structured(type.Members))
            Write(writer, member, MethodName(member), environment);
    }

    private static string MethodName(MemberSpec member) => $"Describe{member.Name}";

    private static void Write(IndentedWriter writer, MemberSpec member, string method, EnvironmentSpec environment)
    {
        StructureSpec structure = member.Structure!;
        string parameter = $"{StructureCode.ParameterType(member)} {StructureCode.Value}";
        writer.WriteLine();
        using (writer.WriteBlock(
            $"private static {Value} {method}(\n    {parameter}, {SerilogTypeEmitter.Factory})"))
        {
            StructureCode.WriteNullGuard(writer, member, $"return {SerilogTypeEmitter.Scalar}.Null;");
            using (writer.WriteBlock("if (factory.IsTooDeep())"))
                writer.WriteLine($"return {SerilogTypeEmitter.Scalar}.Null;");
            writer.WriteLine();
            StructureCode.WriteQueryGuard(writer, structure, "return Erased;");
            switch (structure.Kind)
            {
                case StructureKind.Sequence:
                    WriteSequence(writer, member, method, environment);
                    break;
                case StructureKind.Map:
                    WriteMap(writer, member, method, environment);
                    break;
                default:
                    WriteObject(writer, member, method, environment);
                    break;
            }
        }

        foreach (MemberSpec part in StructureCode.Structured(structure.Parts))
            Write(writer, part, $"{method}_{part.Name}", environment);
    }

    private static void WriteSequence(IndentedWriter writer, MemberSpec member, string method,
        EnvironmentSpec environment)
    {
        string item = ValueOf(member, member.Structure!.Parts[0], method, environment);
        writer.WriteLine("int maximum = factory.MaximumItems;");
        writer.WriteLine($"var items = new global::System.Collections.Generic.List<{Value}>();");
        WriteLoop(writer, member, "items", "items.Add(Unreadable);", $"items.Add({item});");
        writer.WriteLine($"return new SequenceValue(items);");
    }

    private static void WriteMap(IndentedWriter writer, MemberSpec member, string method, EnvironmentSpec environment)
    {
        EquatableArray<MemberSpec> parts = member.Structure!.Parts;
        const string Scalar = SerilogTypeEmitter.Scalar;
        string key = KeyOf(parts[0], StructureCode.Read(member, parts[0]), environment);
        string value = ValueOf(member, parts[1], method, environment);
        writer.WriteLine("int maximum = factory.MaximumItems;");
        writer.WriteLine($"var items = new global::System.Collections.Generic.Dictionary<{Scalar}, {Value}>();");
        WriteLoop(
            writer, member, "items", $"items[Unreadable] = Unreadable;", $"items[KeyOf(items, {key})] = {value};");
        writer.WriteLine($"return new DictionaryValue(items);");
    }

    private static void WriteLoop(IndentedWriter writer, MemberSpec member, string items, string failed, string add)
    {
        using (writer.WriteBlock("try"))
        using (writer.WriteBlock($"foreach (var item in {StructureCode.Source(member)})"))
        {
            using (writer.WriteBlock($"if ({items}.Count == maximum)"))
                writer.WriteLine("break;");
            writer.WriteLine();
            writer.WriteLine(add);
        }

        using (writer.WriteBlock("catch (global::System.Exception)"))
            writer.WriteLine(failed);
        writer.WriteLine();
    }

    private static void WriteObject(IndentedWriter writer, MemberSpec member, string method,
        EnvironmentSpec environment)
    {
        EquatableArray<MemberSpec> parts = member.Structure!.Parts;
        const string Property = SerilogTypeEmitter.Property;
        writer.WriteLine($"var parts = new {Property}[{parts.Count}];");
        for (int i = 0; i < parts.Count; i++)
        {
            string statement = $"parts[{i}] = new {Property}({Literals.Quote(parts[i].Name)}, "
                + $"{ValueOf(member, parts[i], method, environment)});";
            if (!parts[i].MayThrow || Values.IsConstant(parts[i], parts[i].Redaction))
            {
                writer.WriteLine(statement);
                continue;
            }

            using (writer.WriteBlock("try"))
                writer.WriteLine(statement);
            using (writer.WriteBlock("catch (global::System.Exception)"))
                writer.WriteLine($"parts[{i}] = new {Property}({Literals.Quote(parts[i].Name)}, Unreadable);");
            writer.WriteLine();
        }

        writer.WriteLine($"return new StructureValue(parts, {Literals.Quote(member.TypeLabel)});");
    }

    private static string ValueOf(MemberSpec member, MemberSpec part, string method, EnvironmentSpec environment)
    {
        string read = StructureCode.Read(member, part);
        if (Values.IsConstant(part, part.Redaction))
            return "Erased";
        return Values.IsStructured(part, part.Redaction)
            ? $"{method}_{part.Name}({read}, factory)"
            : SerilogTypeEmitter.Value(part, read, environment);
    }

    // A key is written as text: whatever it is, what is left of it after redaction is short.
    private static string KeyOf(MemberSpec part, string read, EnvironmentSpec environment) =>
        Values.IsConstant(part, part.Redaction) || Values.IsStructured(part, part.Redaction)
            ? "RedactedText.Erased"
            : Values.RedactedOf(part, read, part.Redaction!.Value, environment);
}
