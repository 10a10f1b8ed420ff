using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the readonly struct that shows a value in redacted form, and the extension that makes it.</summary>
internal static class ViewEmitter
{
    private static readonly HashSet<string> Reserved =
    [
        "ToString", "TryFormat", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "WriteTo", "_value",
    ];

    public static string Emit(TypeSpec type, EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        if (type.Namespace.Length == 0)
        {
            WriteTypes(writer, type, environment);
        }
        else
        {
            using (writer.WriteBlock($"namespace {type.Namespace}"))
                WriteTypes(writer, type, environment);
        }

        return writer.ToString();
    }

    /// <summary>False for a member whose name the view needs for itself.</summary>
    public static bool IsShown(TypeSpec type, MemberSpec member) =>
        !Reserved.Contains(member.Name) && member.Name != type.ViewName;

    private static void WriteTypes(IndentedWriter writer, TypeSpec type, EnvironmentSpec environment)
    {
        string access = type.IsPublic ? "public" : "internal";
        writer.WriteLine($"""
            /// <summary>
            /// A view of <see cref="{type.Cref}"/>
            /// that shows personal data in redacted form only: safe in logs, exceptions and telemetry.
            /// </summary>
            """);
        writer.WriteLine(CodeText.Attributes);
        writer.WriteLine("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        string header = $"{access} readonly partial struct {type.ViewName}{type.TypeParameters} : "
            + $"{Interfaces(environment)}{type.Constraints}";
        using (writer.WriteBlock(header))
        {
            WriteConstructor(writer, type);
            foreach (MemberSpec member in type.Members)
                WriteMember(writer, type, member, environment);
            if (environment.HasForms)
                FormEmitter.WriteConversion(writer, type);
            ViewTextEmitter.Write(writer, type, environment);
        }

        writer.WriteLine();
        WriteExtensions(writer, type, access, environment);
    }

    private static string Interfaces(EnvironmentSpec environment)
    {
        string text = environment.HasSpanFormattable
            ? "global::System.ISpanFormattable" : "global::System.IFormattable";
        return environment.HasUtf8SpanFormattable ? $"{text}, global::System.IUtf8SpanFormattable" : text;
    }

    private static void WriteConstructor(IndentedWriter writer, TypeSpec type)
    {
        string nullable = type.IsReference ? "?" : "";
        writer.WriteLine($$"""
            private readonly {{type.FullName}}{{nullable}} _value;

            /// <summary>Makes a view that reads <paramref name="value"/> when a member is asked for.</summary>
            /// <param name="value">The value to show in redacted form.</param>
            public {{type.ViewName}}({{type.FullName}}{{nullable}} value)
            {
                _value = value;
            }

            """);
    }

    private static void WriteMember(IndentedWriter writer, TypeSpec type, MemberSpec member,
        EnvironmentSpec environment)
    {
        if (!IsShown(type, member))
            return;
        string name = TypeNaming.Escape(member.Name);
        if (member.IsRedacted)
            WriteRedacted(writer, type, member, name, environment);
        else if (member.Shape == ValueShape.Personal)
            WriteNested(writer, type, member, name);
        else if (member.Shape != ValueShape.Opaque)
            WriteKept(writer, type, member, name);
    }

    private static void WriteRedacted(
        IndentedWriter writer,
        TypeSpec type,
        MemberSpec member,
        string name,
        EnvironmentSpec environment)
    {
        RedactionKind redaction = member.Redaction!.Value;
        string what = member.Category is { Length: > 0 } category ? category : "Not annotated";
        bool isConstant = Values.IsConstant(member, redaction);
        string how = isConstant ? "erased" : $"redacted by <c>{Camel(redaction)}</c>";
        writer.WriteLine($"/// <summary>{what}, {how}.</summary>");
        if (isConstant)
        {
            writer.WriteLine($"public string {name} => {CodeText.Text}.Erased;");
        }
        else if (Values.IsStructured(member, redaction))
        {
            WriteStructured(writer, type, member, name, environment);
        }
        else
        {
            string text = Values.Redacted(member, "_value", redaction, environment);
            string expression = type.IsReference ? $"_value is null ? null : {text}" : text;
            if (member.MayThrow)
                WriteGuarded(writer, name, expression);
            else
                writer.WriteLine($"public string? {name} => {expression};");
        }

        writer.WriteLine();
    }

    // A personal collection or object is shown as text: its redacted parts are made when they are asked for.
    private static void WriteStructured(IndentedWriter writer, TypeSpec type, MemberSpec member, string name,
        EnvironmentSpec environment)
    {
        string arguments = environment.HasSpanFormattable
            ? "stackalloc char[256], canGrow: true" : "new global::System.Text.StringBuilder()";
        string complete = environment.HasSpanFormattable ? "ToStringAndClear" : "ToString";
        using (writer.WriteBlock($"public string? {name}"))
        using (writer.WriteBlock("get"))
        {
            if (type.IsReference)
            {
                using (writer.WriteBlock("if (_value is null)"))
                    writer.WriteLine("return null;");
                writer.WriteLine();
            }

            writer.WriteLine($"var writer = new {CodeText.Writer}({arguments});");
            string method = StructureTextEmitter.MethodName(type, member);
            string call = $"{method}(ref writer, {Values.Read(member, "_value")});";
            ViewTextEmitter.WriteValue(writer, member, call);
            writer.WriteLine($"return writer.{complete}();");
        }
    }

    private static void WriteGuarded(IndentedWriter writer, string name, string expression) => writer.WriteLine($$"""
        public string? {{name}}
        {
            get
            {
                try
                {
                    return {{expression}};
                }
                catch (global::System.Exception)
                {
                    return {{CodeText.Text}}.Unreadable;
                }
            }
        }
        """);

    private static void WriteNested(IndentedWriter writer, TypeSpec type, MemberSpec member, string name)
    {
        string read = Values.Read(member, "_value");
        writer.WriteLine($"/// <summary>Redacted view of <c>{member.TypeLabel}</c>.</summary>");
        if (member.IsNullableValue)
        {
            string guard = type.IsReference ? "_value is not null && " : "";
            string nonNull = guard.Length == 0 ? "" : "!(_value is null) && ";
            writer.WriteLine($"public {member.View}? {name} => "
                + $"{nonNull}{read} is {{ }} known ? {member.ViewFactory}(known) : ({member.View}?)null;");
        }
        else
        {
            string guard = type.IsReference ? "_value is null ? default : " : "";
            writer.WriteLine($"public {member.View} {name} => {guard}{member.ViewFactory}({read});");
        }

        writer.WriteLine();
    }

    private static void WriteKept(IndentedWriter writer, TypeSpec type, MemberSpec member, string name)
    {
        string what = member.Category is { Length: > 0 } category ? $"{category}, shown as it is" : "Shown as it is";
        writer.WriteLine($"/// <summary>{what}.</summary>");
        bool needsMark = !member.IsValueType && !member.IsTypeParameter
            && !member.Type.EndsWith("?", System.StringComparison.Ordinal);
        string guard = type.IsReference ? "_value is null ? default! : " : "";
        string shown = member.Type + (needsMark ? "?" : "");
        writer.WriteLine($"public {shown} {name} => {guard}{Values.Read(member, "_value")};");
        writer.WriteLine();
    }

    private static void WriteExtensions(IndentedWriter writer, TypeSpec type, string access,
        EnvironmentSpec environment)
    {
        string nullable = type.IsReference ? "?" : "";
        writer.WriteLine($"/// <summary>Makes redacted views of <see cref=\"{type.Cref}\"/>.</summary>");
        writer.WriteLine(CodeText.Attributes);
        using (writer.WriteBlock($"{access} static class {type.ExtensionsName}"))
        {
            writer.WriteLine($$"""
                /// <summary>Shows <paramref name="value"/> with its personal data redacted. Copies nothing.</summary>
                /// <param name="value">The value to show in redacted form.</param>
                /// <returns>A view; its text and its members hold no personal data in clear.</returns>
                """);
            if (type.IsGeneric)
                WriteTypeParameterDocs(writer, type);
            string view = type.ViewName + type.TypeParameters;
            writer.WriteLine($"public static {view} Redacted{type.TypeParameters}(this "
                + $"{type.FullName}{nullable} value){type.Constraints} =>");
            writer.WriteLine($"    new {view}(value);");
            if (environment.HasForms)
                FormEmitter.WriteForm(writer, type, environment);
        }
    }

    private static void WriteTypeParameterDocs(IndentedWriter writer, TypeSpec type)
    {
        foreach (string parameter in type.TypeParameters.Trim('<', '>').Split(','))
            writer.WriteLine($"/// <typeparam name=\"{parameter.Trim().TrimStart('@')}\">As declared by the "
                + $"type.</typeparam>");
    }

    public static string Camel(RedactionKind redaction)
    {
        string name = redaction.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
