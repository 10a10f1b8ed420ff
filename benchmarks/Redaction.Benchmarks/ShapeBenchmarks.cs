using BenchmarkDotNet.Attributes;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Redaction.Benchmarks;

/// <summary>The cost of one member as types get wider, deeper and more.</summary>
[MemoryDiagnoser]
public class ShapeBenchmarks
{
    private readonly ILogger _logger = new LoggerConfiguration()
        .Destructure.RedactPersonalData()
        .WriteTo.Sink(new NoSink())
        .CreateLogger();

    private readonly One _one = new();
    private readonly Hundred _hundred = new();
    private readonly Nested _nested = Nested.OfDepth(5);
    private readonly List<User> _thousand = [.. Enumerable.Repeat(User.Sample, 1_000)];

    [Benchmark(Baseline = true)]
    public void OneMember() => _logger.Information("{@Value}", _one);

    [Benchmark]
    public void TenMembers() => _logger.Information("{@Value}", User.Sample);

    [Benchmark]
    public void HundredMembers() => _logger.Information("{@Value}", _hundred);

    [Benchmark]
    public void NestedFive() => _logger.Information("{@Value}", _nested);

    [Benchmark]
    public void ListOfThousand() => _logger.Information("{@Value}", _thousand);

    private sealed class NoSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
        }
    }
}
