using System.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// Measures rivals in one process, round by round in turn, so that a slow moment of the machine falls on all of them.
/// Rounds are shorter than a time slice and the fastest tenth counts: what else runs on the machine is left out.
/// For operations of microseconds and less; longer ones are timed by their benchmark.
/// </summary>
internal sealed class Comparison(int rounds = 401, double millisecondsPerRound = 1)
{
    private readonly List<(string Name, Action<int> Loop)> _rivals = [];

    /// <summary>Adds a rival; <paramref name="loop"/> repeats the operation as often as it is told.</summary>
    public Comparison Add(string name, Action<int> loop)
    {
        _rivals.Add((name, loop));
        return this;
    }

    /// <summary>Runs all rivals and prints a line for each, in the order added.</summary>
    public Measurement[] Run()
    {
        int[] repeats = [.. _rivals.Select(rival => FindRepeats(rival.Loop))];
        double[][] times = [.. _rivals.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < _rivals.Count; i++)
                times[i][round] = Time(_rivals[i].Loop, repeats[i]) / repeats[i];
        }

        Measurement[] measurements = new Measurement[_rivals.Count];
        for (int i = 0; i < measurements.Length; i++)
        {
            Array.Sort(times[i]);
            measurements[i] = new Measurement(times[i][rounds / 10], CountBytes(_rivals[i].Loop));
            Report.Measurement(_rivals[i].Name, measurements[i]);
        }

        return measurements;
    }

    // Grows until the fastest of some rounds is long enough; then lets the compiler reach its last tier.
    private int FindRepeats(Action<int> loop)
    {
        int repeats = 1;
        while (repeats < 1 << 28 && FastestOf(5, loop, repeats) / 1e6 < millisecondsPerRound)
            repeats *= 2;
        for (int phase = 0; phase < 3; phase++)
        {
            FastestOf(50, loop, repeats);
            Thread.Sleep(150);
        }

        return repeats;
    }

    private static double FastestOf(int rounds, Action<int> loop, int repeats)
    {
        double fastest = double.MaxValue;
        for (int round = 0; round < rounds; round++)
            fastest = Math.Min(fastest, Time(loop, repeats));
        return fastest;
    }

    private static double Time(Action<int> loop, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        loop(repeats);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static double CountBytes(Action<int> loop)
    {
        const int Repeats = 1000;
        loop(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        loop(Repeats);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Repeats;
    }
}
