using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the methods of a view that write personal collections and objects as text.</summary>
internal static class StructureTextEmitter
{
    /// <summary>Differs from the members of the view, which are named as those of the type.</summary>
    public static string MethodName(TypeSpec type, MemberSpec member)
    {
        string name = $"Write{member.Name}";
        foreach (MemberSpec other in type.Members)
        {
            if (other.Name == name)
                return name + "_";
        }

        return name;
    }

    public static void Write(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        foreach (MemberSpec member in StructureCode.Structured(type.Members))
            Write(writer, member, MethodName(type, member), environment);
    }

    private static void Write(IndentedWriter writer, MemberSpec member, string method, EnvironmentSpec environment)
    {
        StructureSpec structure = member.Structure!;
        string parameters = $"\n    ref {CodeText.Writer} writer,"
            + $"\n    {StructureCode.ParameterType(member)} {StructureCode.Value}";
        writer.WriteLine();
        using (writer.WriteBlock($"private static void {method}({parameters})"))
        {
            StructureCode.WriteNullGuard(writer, member, "return;");
            StructureCode.WriteQueryGuard(writer, structure, $"writer.Append({CodeText.Text}.Erased);", "return;");
            if (structure.Kind == StructureKind.Object)
                WriteObject(writer, member, method, environment);
            else
                WriteItems(writer, member, method, environment);
        }

        foreach (MemberSpec part in StructureCode.Structured(structure.Parts))
            Write(writer, part, $"{method}_{part.Name}", environment);
    }

    private static void WriteObject(IndentedWriter writer, MemberSpec member, string method,
        EnvironmentSpec environment)
    {
        foreach (TextPiece piece in TextPlan.Create($"{member.TypeLabel} {{ ", member.Structure!.Parts, " }"))
        {
            if (piece.Literal is { } literal)
            {
                writer.WriteLine($"writer.Append({Literals.Quote(literal)});");
                continue;
            }

            MemberSpec part = piece.Member!;
            string read = StructureCode.Read(member, part);
            ViewTextEmitter.WriteValue(writer, part, Statement(part, read, $"{method}_{part.Name}", environment));
        }
    }

    private static void WriteItems(IndentedWriter writer, MemberSpec member, string method, EnvironmentSpec environment)
    {
        bool isMap = member.Structure!.Kind == StructureKind.Map;
        writer.WriteLine($"writer.Append(\"{(isMap ? "{" : "[")}\");");
        using (writer.WriteBlock("try"))
        {
            writer.WriteLine("int count = 0;");
            using (writer.WriteBlock($"foreach (var item in {StructureCode.Source(member)})"))
            {
                writer.WriteLine($$"""
                    if (count > 0)
                    {
                        writer.Append(", ");
                    }

                    if (count == {{CodeText.Text}}.MaximumItems)
                    {
                        writer.Append({{CodeText.Text}}.TooMany);
                        break;
                    }

                    count++;
                    """);
                WriteParts(writer, member, method, environment);
            }
        }

        using (writer.WriteBlock("catch (global::System.Exception)"))
            writer.WriteLine($"writer.Append({CodeText.Text}.Unreadable);");
        writer.WriteLine();
        writer.WriteLine($"writer.Append(\"{(isMap ? "}" : "]")}\");");
    }

    private static void WriteParts(IndentedWriter writer, MemberSpec member, string method, EnvironmentSpec environment)
    {
        EquatableArray<MemberSpec> parts = member.Structure!.Parts;
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                writer.WriteLine("writer.Append(\" = \");");
            string read = StructureCode.Read(member, parts[i]);
            writer.WriteLine(Statement(parts[i], read, $"{method}_{parts[i].Name}", environment));
        }
    }

    private static string Statement(MemberSpec part, string read, string method, EnvironmentSpec environment)
    {
        if (Values.IsConstant(part, part.Redaction))
            return $"writer.Append({CodeText.Text}.Erased);";
        return Values.IsStructured(part, part.Redaction)
            ? $"{method}(ref writer, {read});"
            : ViewTextEmitter.Statement(part, read, environment);
    }
}
