using BenchmarkDotNet.Attributes;

namespace Redaction.Benchmarks;

[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly char[] _span = new char[512];

    [Benchmark(Baseline = true)]
    public string RecordInClear() => ClearUser.Sample.ToString();

    [Benchmark]
    public int RedactedIntoSpan()
    {
        User.Sample.Redacted().TryFormat(_span, out int written);
        return written;
    }

    [Benchmark]
    public string RedactedToString() => User.Sample.Redacted().ToString();

    [Benchmark]
    public string RedactedRecord() => User.Sample.ToString();
}
