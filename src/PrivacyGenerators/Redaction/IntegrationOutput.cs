using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>One file for each referenced library that can write personal data.</summary>
internal static class IntegrationOutput
{
    public static void Add(SourceProductionContext output, EquatableArray<TypeSpec> types, EnvironmentSpec environment)
    {
        if (!environment.CanGenerate)
            return;
        if (environment.HasSerilog)
            output.AddSource("Redaction.Serilog.g.cs", TypeOutput.Text(SerilogEmitter.Emit(types, environment)));
        if (environment.HasJson)
            output.AddSource("Redaction.Json.g.cs", TypeOutput.Text(JsonEmitter.Emit(types, environment)));
    }
}
