using BenchmarkDotNet.Attributes;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Redaction.Benchmarks;

/// <summary>The cost of one member as types get wider, deeper and more.</summary>
public class ShapeBenchmarks
{
    private readonly ILogger _logger = new LoggerConfiguration()
        .Destructure.RedactPersonalData()
        .WriteTo.Sink(new NoSink())
        .CreateLogger();

    private readonly One _one = new();
    private readonly Hundred _hundred = new();
    private readonly Nested[] _nested = [.. Enumerable.Range(1, 5).Select(Nested.OfDepth)];
    private readonly List<ClearUser> _thousandInClear = [.. Enumerable.Repeat(ClearUser.Sample, 1_000)];
    private readonly ILogger _clear = new LoggerConfiguration().WriteTo.Sink(new NoSink()).CreateLogger();
    private readonly List<User> _thousand = [.. Enumerable.Repeat(User.Sample, 1_000)];

    [Benchmark(Baseline = true)]
    public void OneMember() => _logger.Information("{@Value}", _one);

    [Benchmark]
    public void TenMembers() => _logger.Information("{@Value}", User.Sample);

    [Benchmark]
    public void HundredMembers() => _logger.Information("{@Value}", _hundred);

    [Benchmark]
    public void NestedOne() => _logger.Information("{@Value}", _nested[0]);

    [Benchmark]
    public void NestedTwo() => _logger.Information("{@Value}", _nested[1]);

    [Benchmark]
    public void NestedThree() => _logger.Information("{@Value}", _nested[2]);

    [Benchmark]
    public void NestedFour() => _logger.Information("{@Value}", _nested[3]);

    [Benchmark]
    public void NestedFive() => _logger.Information("{@Value}", _nested[4]);

    [Benchmark]
    public void ListOfThousandInClear() => _clear.Information("{@Value}", _thousandInClear);

    [Benchmark]
    public void ListOfThousand() => _logger.Information("{@Value}", _thousand);

    private sealed class NoSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
        }
    }
}
