using System.Security.Cryptography;
using System.Text;
using PrivacyAnnotations;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>A pseudonym for each of a thousand addresses, against the one-shot hash a caller would write.</summary>
internal sealed class PseudonymBenchmark : IBenchmark
{
    private readonly string[] _addresses =
        [.. Enumerable.Range(0, 1024).Select(static i => $"person{i:0000}@example.com")];
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly char[] _text = new char[Pseudonym.MaximumLength];
    private readonly byte[] _hash = new byte[32];

    public string Name => "pseudonym";

    public string Description => "Pseudonym.TryWrite against one-shot HMACSHA256.HashData, per field";

    public void Run(string[] args)
    {
        PseudonymKeyRing.Configure(new PseudonymKey("k1", _secret));
        Measurement[] results = new Comparison()
            .Add("HMACSHA256.HashData, hash only", OneShot)
            .Add("HMACSHA256.HashData, as Base64", OneShotText)
            .Add("Pseudonym.TryWrite", Span)
            .Add("Pseudonym.Of", Text)
            .Run();
        Report.Ratio("pseudonym.bytes", results[2].Bytes);
        Report.Ratio("pseudonym.text", results[3].Nanoseconds / results[1].Nanoseconds);
        Report.Ratio("pseudonym", results[2].Nanoseconds / results[0].Nanoseconds);
    }

    private void OneShot(int repeats)
    {
        Span<byte> bytes = stackalloc byte[64];
        for (int i = 0; i < repeats; i++)
        {
            int count = Encoding.UTF8.GetBytes(_addresses[i & 1023], bytes);
            HMACSHA256.HashData(_secret, bytes[..count], _hash);
        }
    }

    private void OneShotText(int repeats)
    {
        for (int i = 0; i < repeats; i++)
            Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(_addresses[i & 1023])));
    }

    private void Span(int repeats)
    {
        for (int i = 0; i < repeats; i++)
            Pseudonym.TryWrite(_addresses[i & 1023], _text, out _);
    }

    private void Text(int repeats)
    {
        for (int i = 0; i < repeats; i++)
            Pseudonym.Of(_addresses[i & 1023]);
    }
}
