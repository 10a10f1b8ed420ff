using System.Globalization;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Output of a benchmark: lines for people, and <c>RATIO</c> lines for scripts.</summary>
internal static class Report
{
    public static void Line(string text) => Console.WriteLine(text);

    public static void Measurement(string name, Measurement measurement) => Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} {measurement.Nanoseconds,14:N1} ns {measurement.Bytes,12:N1} B"));

    /// <summary>The last word of a benchmark: ours over the rival's, smaller is better.</summary>
    public static void Ratio(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RATIO {name} {value:0.####}"));
}
