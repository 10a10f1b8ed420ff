namespace Privacy.Generators.Redaction;

/// <summary>
/// Generated classes whose extension methods users call by the <c>using</c> of the library they extend.
/// </summary>
internal static class EntryPoints
{
    /// <summary>The method of all of them that installs what is generated for types.</summary>
    public const string Method = "RedactPersonalData";

    public const string Serilog = "Serilog.PersonalDataLoggerConfigurationExtensions";
    public const string SerilogSinks = "Serilog.PersonalDataScope";
    public const string Json = "System.Text.Json.PersonalDataJsonExtensions";
    public const string Compliance = "Microsoft.Extensions.Compliance.Redaction.PersonalDataRedactionBuilderExtensions";
    public const string OpenTelemetry = "OpenTelemetry.Trace.PersonalDataTracerProviderBuilderExtensions";

    public static readonly string[] All = [Serilog, SerilogSinks, Json, Compliance, OpenTelemetry];
}
