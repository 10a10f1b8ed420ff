using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Privacy.Generators.Redaction;

/// <summary>The files of one type: its view, and what is added to it when it is partial.</summary>
internal static class TypeOutput
{
    public static void Add(SourceProductionContext output, TypeSpec type, EnvironmentSpec environment)
    {
        if (!environment.CanGenerate)
            return;
        string name = HintName(type.MetadataName);
        output.AddSource($"Redaction.{name}.g.cs", Text(ViewEmitter.Emit(type, environment)));
        if (PartialEmitter.Emit(type, environment) is { } partial)
            output.AddSource($"Redaction.{name}.Partial.g.cs", Text(partial));
    }

    public static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    // Letters beyond ASCII and the signs of nested and generic types are not for file names.
    private static string HintName(string metadataName)
    {
        StringBuilder name = new(metadataName.Length);
        foreach (char c in metadataName)
        {
            if (c is '.' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                name.Append(c);
            else
                name.Append('-').Append(((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
