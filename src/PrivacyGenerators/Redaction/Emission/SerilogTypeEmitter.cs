using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the description of one type as a Serilog structure; fixed properties are made once.</summary>
internal static class SerilogTypeEmitter
{
    public const string Property = "LogEventProperty";
    public const string Scalar = "ScalarValue";
    public const string Factory = "ValueFactory factory";

    public static string ClassName(TypeSpec type, int index) => $"{type.ViewName}{index}";

    public static void Write(IndentedWriter writer, TypeSpec type, int index, EnvironmentSpec environment)
    {
        if (type.IsGeneric)
            return;
        writer.WriteLine($"/// <summary>Describes <see cref=\"{type.Cref}\"/>.</summary>");
        using (writer.WriteBlock($"private static class {ClassName(type, index)}"))
        {
            List<string> expressions = [];
            bool nests = false;
            bool hasFixed = false;
            for (int i = 0; i < type.Members.Count; i++)
            {
                MemberSpec member = type.Members[i];
                nests |= IsNested(member);
                hasFixed |= WriteFixed(writer, member, i);
                expressions.Add(member.MayThrow && !IsFixed(member)
                    ? $"Read{i}(value, factory)"
                    : Expression(member, i, environment));
            }

            if (hasFixed)
                writer.WriteLine();
            WriteDescribe(writer, type, expressions, nests && type.IsReference);
            for (int i = 0; i < type.Members.Count; i++)
            {
                if (type.Members[i].MayThrow && !IsFixed(type.Members[i]))
                    WriteReader(writer, type, type.Members[i], i, environment);
            }

            SerilogStructureEmitter.Write(writer, type, environment);
        }
    }

    private static bool IsFixed(MemberSpec member) => Values.IsConstant(member, member.Redaction);

    private static bool IsNested(MemberSpec member) =>
        !member.IsRedacted && member.Shape is ValueShape.Personal or ValueShape.Opaque or ValueShape.Closed
            && !IsFixed(member);

    // Properties that are the same for many values; true when there is one.
    private static bool WriteFixed(IndentedWriter writer, MemberSpec member, int index)
    {
        List<(string Suffix, string Value)> values = [];
        if (IsFixed(member))
            values.Add(("", "Erased"));
        else if (member.MayThrow)
            values.Add(("Unreadable", "Unreadable"));
        if (!member.IsRedacted)
            AddKept(member, values);
        foreach ((string suffix, string value) in values)
        {
            writer.WriteLine($"private static readonly {Property} P{index}{suffix} =");
            writer.WriteLine($"    new {Property}({Literals.Quote(member.Name)}, {value});");
        }

        return values.Count > 0;
    }

    private static void AddKept(MemberSpec member, List<(string Suffix, string Value)> values)
    {
        if (member.IsNullableValue && member.Shape is ValueShape.Bool or ValueShape.Enum)
            values.Add(("Null", $"{Scalar}.Null"));
        if (member.Shape == ValueShape.Bool)
        {
            values.Add(("True", $"new {Scalar}(true)"));
            values.Add(("False", $"new {Scalar}(false)"));
        }

        if (member.Shape != ValueShape.Enum)
            return;
        for (int i = 0; i < member.EnumMembers.Count; i++)
            values.Add(($"Value{i}", $"new {Scalar}({member.ValueType}.{TypeNaming.Escape(member.EnumMembers[i])})"));
    }

    private static string Expression(MemberSpec member, int index, EnvironmentSpec environment)
    {
        if (IsFixed(member))
            return $"P{index}";
        string name = Literals.Quote(member.Name);
        string read = Values.Read(member, "value");
        if (Values.IsStructured(member, member.Redaction))
            return $"new {Property}({name}, {SerilogStructureEmitter.Call(member, read)})";
        if (!member.IsRedacted && member.Shape == ValueShape.Bool)
        {
            return member.IsNullableValue
                ? $"{read} is null ? P{index}Null : {read}.GetValueOrDefault() ? P{index}True : P{index}False"
                : $"{read} ? P{index}True : P{index}False";
        }

        return !member.IsRedacted && member.Shape == ValueShape.Enum
            ? EnumExpression(member, index, read, name)
            : $"new {Property}({name}, {Value(member, read, environment)})";
    }

    /// <summary>The description of one value that is not fixed beforehand.</summary>
    public static string Value(MemberSpec member, string read, EnvironmentSpec environment)
    {
        if (member.IsRedacted)
            return $"new {Scalar}({Values.RedactedOf(member, read, member.Redaction!.Value, environment)})";
        return member.Shape switch
        {
            ValueShape.Personal or ValueShape.Opaque or ValueShape.Closed =>
                $"factory.Create({read})",
            ValueShape.Text => $"factory.Text({read})",
            _ => $"new {Scalar}({read})",
        };
    }

    private static string EnumExpression(MemberSpec member, int index, string read, string name)
    {
        System.Text.StringBuilder text = new($"{read} switch\n{{\n");
        for (int i = 0; i < member.EnumMembers.Count; i++)
            text.Append($"    {member.ValueType}.{TypeNaming.Escape(member.EnumMembers[i])} => P{index}Value{i},\n");
        if (member.IsNullableValue)
            text.Append($"    null => P{index}Null,\n");
        return text.Append($"    _ => new {Property}({name}, new {Scalar}({read})),\n}}").ToString();
    }

    private static void WriteDescribe(IndentedWriter writer, TypeSpec type, List<string> expressions, bool guardsPath)
    {
        string header = $"public static LogEventPropertyValue Describe(\n    {type.FullName} value, {Factory})";
        using (writer.WriteBlock(header))
        {
            if (!guardsPath)
            {
                WriteStructure(writer, type, expressions);
                return;
            }

            using (writer.WriteBlock("if (!Path.TryEnter(value))"))
                writer.WriteLine("return TooDeep;");
            writer.WriteLine();
            using (writer.WriteBlock("try"))
                WriteStructure(writer, type, expressions);
            using (writer.WriteBlock("finally"))
                writer.WriteLine("Path.Leave();");
        }
    }

    private static void WriteStructure(IndentedWriter writer, TypeSpec type, List<string> expressions)
    {
        writer.WriteLine("return new StructureValue(");
        writer.WriteLine($"    new {Property}[]");
        writer.WriteLine("    {");
        foreach (string expression in expressions)
            writer.WriteLine($"        {expression.Replace("\n", "\n        ")},");
        writer.WriteLine("    },");
        writer.WriteLine($"    {Literals.Quote(type.Name)});");
    }

    private static void WriteReader(
        IndentedWriter writer,
        TypeSpec type,
        MemberSpec member,
        int index,
        EnvironmentSpec environment)
    {
        writer.WriteLine();
        writer.WriteLine($$"""
            private static {{Property}} Read{{index}}({{type.FullName}} value, {{Factory}})
            {
                try
                {
                    return {{Expression(member, index, environment).Replace("\n", "\n        ")}};
                }
                catch (global::System.Exception)
                {
                    return P{{index}}Unreadable;
                }
            }
            """);
    }
}
