using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// One file for each referenced library that can write personal data. The methods that a project calls are always there,
/// so that an editor offers them; what they install is generated once something calls them.
/// </summary>
internal static class IntegrationOutput
{
    public static void AddForTypes(SourceProductionContext output, EquatableArray<TypeSpec> types,
        EnvironmentSpec environment)
    {
        if (!environment.CanGenerate)
            return;
        if (environment.HasSerilog)
        {
            output.AddSource("Redaction.Serilog.g.cs", TypeOutput.Text(SerilogEmitter.Emit(types, environment)));
            output.AddSource("Redaction.Serilog.Exceptions.g.cs",
                TypeOutput.Text(SerilogExceptionEmitter.Emit(environment)));
        }

        if (environment.HasJson)
            output.AddSource("Redaction.Json.g.cs", TypeOutput.Text(JsonEmitter.Emit(types, environment)));
        if (environment is { HasOpenTelemetry: true, CallsEntryPoints: true })
            output.AddSource("Redaction.Objects.g.cs", TypeOutput.Text(ObjectTextEmitter.Emit(types, environment)));
    }

    public static void AddForCategories(
        SourceProductionContext output,
        EquatableArray<CategoryRule> categories,
        EnvironmentSpec environment)
    {
        if (!environment.CanGenerate)
            return;
        if (environment is { HasCompliance: true, HasRedactionBuilder: true })
            output.AddSource("Redaction.Compliance.g.cs",
                TypeOutput.Text(ComplianceEmitter.Emit(categories, environment)));
        if (environment.HasOpenTelemetry)
            output.AddSource("Redaction.OpenTelemetry.g.cs",
                TypeOutput.Text(OpenTelemetryEmitter.Emit(categories, environment)));
    }
}
