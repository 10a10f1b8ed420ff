using Microsoft.CodeAnalysis;

namespace Privacy.Generators.Redaction;

/// <summary>What all generated code of an assembly shares.</summary>
internal static class RuntimeOutput
{
    public static void Add(SourceProductionContext output, EnvironmentSpec environment)
    {
        if (environment.CanGenerate)
            output.AddSource("Redaction.Text.g.cs", TypeOutput.Text(RuntimeEmitter.Emit(environment)));
    }
}
