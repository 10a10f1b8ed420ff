using Redaction.Benchmarks;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Generated redaction code against the loggers and serializers that write in clear, and against other redaction.</summary>
internal sealed class RedactionBenchmark : IBenchmark
{
    public string Name => "redaction";

    public string Description => "redacted objects in serilog, text, json, telemetry, shapes, pseudonym; argument: one of these groups";

    public void Run(string[] arguments) => RedactionRun.Run(arguments.Length > 0 ? arguments[0] : null);
}
