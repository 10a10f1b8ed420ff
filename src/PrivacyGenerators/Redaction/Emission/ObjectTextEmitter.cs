using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the redacted text of an object by its runtime type.</summary>
internal static class ObjectTextEmitter
{
    public static string Emit(EquatableArray<TypeSpec> types, EnvironmentSpec environment)
    {
        List<TypeSpec> ordered = Dispatch.Order(types);
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            writer.WriteLine("/// <summary>Redacted texts of objects that hold personal data.</summary>");
            writer.WriteLine(CodeText.Attributes);
            using (writer.WriteBlock("internal static class RedactedObjects"))
            {
                Dispatch.WriteTables(writer, ordered, environment);
                writer.WriteLine("/// <summary>False when the object is of no type that holds personal "
                    + "data.</summary>");
                using (writer.WriteBlock("public static bool TryDescribe(object value, out string result)"))
                {
                    Dispatch.WriteSwitch(writer, ordered, static (type, _) => type.IsGeneric || type.IsForeign
                        ? "result = RedactedText.Erased;"
                        : $"result = new {type.ViewFullName}(({type.FullName})value).ToString();");
                    writer.WriteLine("result = \"\";");
                    writer.WriteLine("return false;");
                }
            }
        }

        return writer.ToString();
    }
}
