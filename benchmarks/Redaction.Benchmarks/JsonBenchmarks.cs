using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;

namespace Redaction.Benchmarks;

public partial class JsonBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer;
    private readonly JsonSerializerOptions _reflection = new();
    private readonly JsonSerializerOptions _redacted = new JsonSerializerOptions().RedactPersonalData();

    private readonly JsonSerializerOptions _context =
        new JsonSerializerOptions { TypeInfoResolver = Context.Default }.RedactPersonalData();

    public JsonBenchmarks() => _writer = new Utf8JsonWriter(_buffer);

    [Benchmark(Baseline = true)]
    public int ReflectionInClear()
    {
        Start();
        JsonSerializer.Serialize(_writer, ClearUser.Sample, _reflection);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int SourceGeneratedInClear()
    {
        Start();
        JsonSerializer.Serialize(_writer, ClearUser.Sample, Context.Default.ClearUser);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int Redacted()
    {
        Start();
        JsonSerializer.Serialize(_writer, User.Sample, _redacted);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int RedactedOverContext()
    {
        Start();
        JsonSerializer.Serialize(_writer, User.Sample, _context.GetTypeInfo(typeof(User)));
        return _buffer.WrittenCount;
    }

    private void Start()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    [JsonSerializable(typeof(ClearUser))]
    [JsonSerializable(typeof(User))]
    private sealed partial class Context : JsonSerializerContext;
}
