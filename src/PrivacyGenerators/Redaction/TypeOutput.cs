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
        string name = type.FileName;
        output.AddSource($"Redaction.{name}.g.cs", Text(ViewEmitter.Emit(type, environment)));
        if (PartialEmitter.Emit(type, environment) is { } partial)
            output.AddSource($"Redaction.{name}.Partial.g.cs", Text(partial));
    }

    public static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);
}
