using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PrivacyAnnotations;

namespace Redaction.Benchmarks;

/// <summary>A pseudonym of an address, against the one-shot hash that a caller would write.</summary>
public class PseudonymBenchmarks
{
    private const string Address = "ada.lovelace@example.com";
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly char[] _text = new char[Pseudonym.MaximumLength];
    private readonly byte[] _hash = new byte[32];

    public PseudonymBenchmarks() => PseudonymKeyRing.Configure(new PseudonymKey("k1", _secret));

    [Benchmark(Baseline = true)]
    public void OneShot()
    {
        Span<byte> bytes = stackalloc byte[64];
        int count = Encoding.UTF8.GetBytes(Address, bytes);
        HMACSHA256.HashData(_secret, bytes[..count], _hash);
    }

    [Benchmark]
    public void PerThread() => Pseudonym.TryWrite(Address, _text, out _);
}
