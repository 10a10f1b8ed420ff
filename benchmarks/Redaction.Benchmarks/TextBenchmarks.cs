using BenchmarkDotNet.Attributes;

namespace Redaction.Benchmarks;

public class TextBenchmarks
{
    private readonly char[] _span = new char[512];
    private readonly byte[] _bytes = new byte[512];

    [Benchmark(Baseline = true)]
    public string RecordInClear() => ClearUser.Sample.ToString();

    [Benchmark]
    public int RedactedIntoSpan()
    {
        User.Sample.Redacted().TryFormat(_span, out int written);
        return written;
    }

    [Benchmark]
    public int RedactedIntoUtf8()
    {
        User.Sample.Redacted().TryFormat(_bytes, out int written);
        return written;
    }

    [Benchmark]
    public string RedactedToString() => User.Sample.Redacted().ToString();

    [Benchmark]
    public string RedactedRecord() => User.Sample.ToString();
}
