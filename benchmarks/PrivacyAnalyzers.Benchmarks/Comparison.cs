using System.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// Measures rivals in one process, round by round in turn, so that a slow moment of the machine falls on all of them.
/// For operations of microseconds and less; longer ones are timed by their benchmark.
/// </summary>
internal sealed class Comparison(int rounds = 31, double millisecondsPerRound = 20)
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
            measurements[i] = new Measurement(times[i][rounds / 2], CountBytes(_rivals[i].Loop));
            Report.Measurement(_rivals[i].Name, measurements[i]);
        }

        return measurements;
    }

    // Grows until a round is long enough to time; the compiler has reached its last tier by then.
    private int FindRepeats(Action<int> loop)
    {
        int repeats = 1;
        while (true)
        {
            double milliseconds = Time(loop, repeats) / 1e6;
            if (milliseconds >= millisecondsPerRound || repeats >= 1 << 28)
                break;
            repeats *= 2;
        }

        Thread.Sleep(150);
        for (int i = 0; i < 5; i++)
            loop(repeats);
        return repeats;
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
