using Redaction.Benchmarks;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Generated redaction code against the loggers and serializers that write in clear, and against other redaction.</summary>
internal sealed class RedactionBenchmark : IBenchmark
{
    public string Name => "redaction";

    public string Description => "Serilog, JSON, text and logging of redacted objects; argument: one group, such as serilog";

    public void Run(string[] arguments) => RedactionRun.Run(arguments.Length > 0 ? arguments[0] : null);
}
