using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the destructuring policy for Serilog and the call that installs it.</summary>
internal static class SerilogEmitter
{
    public static string Emit(EquatableArray<TypeSpec> types, EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        EntryPointBlock.WriteMethod(writer, environment, EntryPoints.Serilog, EntryPoint, Install);
        if (!environment.CallsEntryPoints)
            return writer.ToString();
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            writer.WriteLine("using global::Serilog.Core;");
            writer.WriteLine("using global::Serilog.Events;");
            writer.WriteLine();
            writer.WriteLine("""
                /// <summary>
                /// Destructures every type that holds personal data, with each personal member in its redacted form.
                /// </summary>
                """);
            writer.WriteLine(CodeText.Attributes);
            using (writer.WriteBlock(
                "internal sealed class PersonalDataDestructuringPolicy : IDestructuringPolicy"))
                WritePolicy(writer, Dispatch.Order(types), environment);
        }

        return writer.ToString();
    }

    private const string EntryPoint = $$"""
        /// <summary>Installs redaction of personal data in Serilog.</summary>
        {{CodeText.Attributes}}
        internal static class PersonalDataLoggerConfigurationExtensions
        {
            /// <summary>
            /// Redacts personal data in destructured objects (<c>{@User}</c>): nested, in collections, in derived types.
            /// </summary>
            /// <param name="destructure">As in <c>new LoggerConfiguration().Destructure</c>.</param>
            public static global::Serilog.LoggerConfiguration RedactPersonalData(
                this global::Serilog.Configuration.LoggerDestructuringConfiguration destructure)
            {
                {{EntryPointBlock.Body}}
            }
        }
        """;

    private const string Install = $$"""
        if (destructure is null)
        {
            throw new global::System.ArgumentNullException(nameof(destructure));
        }

        return destructure.With(new global::{{CodeText.Space}}.PersonalDataDestructuringPolicy());
        """;

    private static void WritePolicy(IndentedWriter writer, List<TypeSpec> types, EnvironmentSpec environment)
    {
        writer.WriteLine("private const int MaximumDepth = 16;");
        writer.WriteLine("private static readonly ScalarValue Erased = new ScalarValue(RedactedText.Erased);");
        writer.WriteLine("private static readonly ScalarValue Unreadable = new ScalarValue(RedactedText.Unreadable);");
        writer.WriteLine("private static readonly ScalarValue TooDeep = new ScalarValue(RedactedText.TooDeep);");
        writer.WriteLine();
        Dispatch.WriteTables(writer, types, environment);
        WriteTryDestructure(writer, types);
        writer.WriteLine(SerilogRuntime.FactoryFor);
        writer.WriteLine(SerilogRuntime.Keys);
        writer.WriteLine(CodeText.Path);
        writer.WriteLine(SerilogRuntime.ValueFactory);
        for (int i = 0; i < types.Count; i++)
        {
            writer.WriteLine();
            SerilogTypeEmitter.Write(writer, types[i], i, environment);
        }
    }

    private static void WriteTryDestructure(IndentedWriter writer, List<TypeSpec> types)
    {
        writer.WriteLine("/// <inheritdoc />");
        writer.WriteLine("public bool TryDestructure(");
        writer.WriteLine("    object value,");
        writer.WriteLine("    ILogEventPropertyValueFactory propertyValueFactory,");
        writer.WriteLine("    out LogEventPropertyValue result)");
        writer.WriteLine("{");
        writer.Indentation++;
        Dispatch.WriteSwitch(
            writer,
            types,
            static (type, index) => type.IsGeneric
                ? "result = Erased;"
                : $"result = {SerilogTypeEmitter.ClassName(type, index)}.Describe(\n"
                    + $"    ({type.FullName})value, FactoryFor(propertyValueFactory));");
        writer.WriteLine("result = null!;");
        writer.WriteLine("return false;");
        writer.Indentation--;
        writer.WriteLine("}");
    }
}
