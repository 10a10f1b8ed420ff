namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Cost of one operation: the fastest tenth of the rounds in nanoseconds, and the bytes allocated.</summary>
internal readonly record struct Measurement(double Nanoseconds, double Bytes);
