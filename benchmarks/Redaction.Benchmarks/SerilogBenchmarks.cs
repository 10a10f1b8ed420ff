using BenchmarkDotNet.Attributes;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Redaction.Benchmarks;

public class SerilogBenchmarks
{
    private readonly ILogger _clear = Create(static configuration => configuration);
    private readonly ILogger _redacted = Create(static configuration => configuration.Destructure.RedactPersonalData());
    private readonly ILogger _clearJson = Create(static configuration => configuration, new JsonSink());
    private readonly ILogger _redactedJson = Create(
        static configuration => configuration.Destructure.RedactPersonalData(), new JsonSink());
    private readonly ILogger _transforming = Create(
        static configuration => configuration.Destructure.ByTransforming<ClearUser>(
        static user => new
        {
            user.Id,
            GivenName = "***",
            FamilyName = "***",
            Phone = "***",
            Street = "***",
            user.Theme,
            user.IsActive,
            user.Tier,
            user.Visits,
            user.Created,
        }));

    [Benchmark(Baseline = true)]
    public void DefaultInClear() => _clear.Information("seen {@User}", ClearUser.Sample);

    [Benchmark]
    public void ByTransforming() => _transforming.Information("seen {@User}", ClearUser.Sample);

    [Benchmark]
    public void Redacted() => _redacted.Information("seen {@User}", User.Sample);

    [Benchmark]
    public void ClearToJson() => _clearJson.Information("seen {@User}", ClearUser.Sample);

    [Benchmark]
    public void RedactedToJson() => _redactedJson.Information("seen {@User}", User.Sample);

    [Benchmark]
    public void Pseudonymised() => _redacted.Information("seen {@User}", PseudonymousUser.Sample);

    private static ILogger Create(
        Func<LoggerConfiguration, LoggerConfiguration> configure, ILogEventSink? sink = null) =>
        configure(new LoggerConfiguration()).WriteTo.Sink(sink ?? new NoSink()).CreateLogger();

    // As a file sink formats, without the file.
    private sealed class JsonSink : ILogEventSink
    {
        private readonly Serilog.Formatting.Json.JsonFormatter _formatter = new();

        public void Emit(LogEvent logEvent) => _formatter.Format(logEvent, TextWriter.Null);
    }

    private sealed class NoSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
        }
    }
}
