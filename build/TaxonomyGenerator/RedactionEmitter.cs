using Privacy.Model;

namespace Privacy.TaxonomyGenerator;

/// <summary>Writes the <c>Redaction</c> enum and the default redaction of each category.</summary>
internal static class RedactionEmitter
{
    public static string EmitEnum(IReadOnlyDictionary<string, string> redactions)
    {
        IndentedWriter writer = ConstantsEmitter.Start();
        writer.WriteLine("/// <summary>");
        writer.WriteLine("/// How a value is written in redacted form. Each member is carried out by the method of");
        writer.WriteLine("/// <see cref=\"Redact\"/> of the same name. The default value erases.");
        writer.WriteLine("/// </summary>");
        using (writer.WriteBlock("public enum Redaction"))
        {
            int value = 0;
            foreach ((string code, string description) in redactions)
            {
                if (value > 0)
                    writer.WriteLine();
                writer.WriteLine($"/// <summary><c>{code}</c>: {Words.Xml(description)}.</summary>");
                writer.WriteLine($"{Words.Pascal(code)} = {value++},");
            }
        }

        return writer.ToString();
    }

    public static string EmitDefaults(IEnumerable<CategoryNode> categories)
    {
        IndentedWriter writer = ConstantsEmitter.Start();
        using (writer.WriteBlock("public static partial class CategoryRedactions"))
        {
            EmitSwitch(writer, "Sink", categories, static category => category.Redaction!.Sink);
            writer.WriteLine();
            EmitSwitch(writer, "Display", categories, static category => category.Redaction!.Display);
        }

        return writer.ToString();
    }

    private static void EmitSwitch(
        IndentedWriter writer,
        string name,
        IEnumerable<CategoryNode> categories,
        Func<CategoryNode, string> select)
    {
        writer.WriteLine($"private static Redaction? Find{name}(string category) => category switch");
        writer.WriteLine("{");
        writer.Indentation++;
        foreach (CategoryNode category in categories)
            writer.WriteLine($"\"{category.Code}\" => Redaction.{Words.Pascal(select(category))},");
        writer.WriteLine("_ => null,");
        writer.Indentation--;
        writer.WriteLine("};");
    }
}
