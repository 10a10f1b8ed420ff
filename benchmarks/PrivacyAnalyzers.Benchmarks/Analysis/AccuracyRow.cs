namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Counts over the programs of one construct.</summary>
internal sealed record AccuracyRow(string Construct, int Programs, int Clean, int Found, int Missed, int Wrong)
{
    public double Precision => Share(Found, Wrong);

    public double Recall => Share(Found, Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static AccuracyRow Sum(string name, IReadOnlyCollection<AccuracyRow> rows) => new(
        name,
        rows.Sum(static row => row.Programs),
        rows.Sum(static row => row.Clean),
        rows.Sum(static row => row.Found),
        rows.Sum(static row => row.Missed),
        rows.Sum(static row => row.Wrong));

    private static double Share(int right, int other) => right + other == 0 ? 1 : right / (double)(right + other);
}
