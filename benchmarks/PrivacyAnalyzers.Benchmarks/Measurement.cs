namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Cost of one operation: the median over rounds in nanoseconds, and the bytes allocated.</summary>
internal readonly record struct Measurement(double Nanoseconds, double Bytes);
