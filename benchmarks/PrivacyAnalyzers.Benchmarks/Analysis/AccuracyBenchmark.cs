using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Tests.Corpus;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Precision and recall of the flow rules over the labelled corpus.</summary>
internal sealed class AccuracyBenchmark : IBenchmark
{
    public string Name => "accuracy";

    public string Description =>
        "precision, recall and F1 over the labelled corpus; arguments: constructs, a .md file to write";

    public void Run(string[] args)
    {
        ImmutableArray<CorpusProgram> programs = CorpusReader.ReadAll();
        List<AccuracyRow> rows = [];
        string[] wanted = [.. args.Where(static argument => !argument.EndsWith(".md", StringComparison.Ordinal))];
        foreach (IGrouping<string, CorpusProgram> construct in programs.GroupBy(static program => program.Construct))
        {
            if (wanted.Length == 0 || wanted.Contains(construct.Key))
                rows.Add(Score(construct.Key, construct));
        }

        rows.Add(AccuracyRow.Sum("total", rows));
        string table = Format(rows);
        Report.Line(table);
        if (args.FirstOrDefault(static argument => argument.EndsWith(".md", StringComparison.Ordinal)) is { } path)
            File.WriteAllText(path, Page(table));
        Report.Ratio("accuracy", rows[^1].F1);
    }

    private static AccuracyRow Score(string construct, IEnumerable<CorpusProgram> programs)
    {
        AccuracyRow row = new(construct, 0, 0, 0, 0, 0);
        foreach (CorpusProgram program in programs)
        {
            ImmutableArray<Diagnostic> findings =
                CorpusCompiler.AnalyzeAsync(CorpusCompiler.Compile(program)).GetAwaiter().GetResult();
            CorpusResult result = CorpusResult.Compare(program, findings);
            foreach (string missed in result.Missed)
                Report.Line($"missed {program}: {missed}");
            foreach (string wrong in result.Wrong)
                Report.Line($"wrong  {program}: {wrong}");
            row = row with
            {
                Programs = row.Programs + 1,
                Clean = row.Clean + (program.IsClean ? 1 : 0),
                Found = row.Found + result.Found,
                Missed = row.Missed + result.Missed.Length,
                Wrong = row.Wrong + result.Wrong.Length,
            };
        }

        return row;
    }

    private static string Format(List<AccuracyRow> rows)
    {
        StringBuilder table = new();
        table.AppendLine("| Construct | Programs | Clean | Leaks | Missed | Wrong | Precision | Recall | F1 |");
        table.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (AccuracyRow row in rows)
        {
            table.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Construct} | {row.Programs} | {row.Clean} | {row.Found + row.Missed} | {row.Missed} "
                    + $"| {row.Wrong} | {row.Precision:0.000} | {row.Recall:0.000} | {row.F1:0.000} |"));
        }

        return table.ToString();
    }

    private static string Page(string table) => $"""
        # Accuracy

        How often the flow rules (PRIV0301 to PRIV0305, PRIV0307 and PRIV0308; in `stores` also PRIV0311, in
        `object-printing` also PRIV0306) find a leak that is there, and how often they claim one that is not, over the
        labelled programs in `tests/PrivacyAnalyzers.Tests/Corpus/Programs`.
        A program marks each leak at the argument that leaks; programs without a mark are clean. A finding that meets no
        mark is wrong, a mark that meets no finding is missed; precision = found / (found + wrong),
        recall = found / (found + missed).

        The table is written by

        ```
        dotnet run -c Release --project benchmarks/PrivacyAnalyzers.Benchmarks -- accuracy docs/accuracy.md
        ```

        {table}
        ## On programs seen for the first time

        The table is what the rules do on programs that they were mended against. These are the counts of the first run
        over programs that were written before the rules had seen them, as an estimate for other code:

        | Written for | Programs | Clean | Leaks | Missed | Wrong | Precision | Recall |
        |---|--:|--:|--:|--:|--:|--:|--:|
        | app-logging | 39 | 12 | 40 | 0 | 2 | 0.952 | 1.000 |
        | app-web | 39 | 13 | 39 | 5 | 9 | 0.791 | 0.872 |
        | app-data | 38 | 13 | 43 | 3 | 1 | 0.976 | 0.930 |
        | app-language | 48 | 10 | 68 | 6 | 2 | 0.969 | 0.912 |
        | annotation-forms, redaction-forms | 42 | 16 | 52 | 1 | 0 | 1.000 | 0.981 |
        | stores, object-printing | 44 | 21 | 28 | 2 | 0 | 1.000 | 0.929 |
        | app-mixed | 39 | 16 | 36 | 0 | 0 | 1.000 | 1.000 |
        | app-sinks | 35 | 7 | 67 | 19 | 0 | 1.000 | 0.716 |
        | precision | 58 | 58 | 0 | 0 | 0 | | |
        | mixed-language | 58 | 13 | 65 | 4 | 3 | 0.953 | 0.938 |
        | web-sinks | 53 | 6 | 136 | 10 | 1 | 0.992 | 0.926 |
        | lookalikes | 60 | 60 | 0 | 0 | 13 | | |
        | state-and-depth | 53 | 6 | 82 | 13 | 3 | 0.958 | 0.841 |
        | cases-language | 70 | 46 | 29 | 0 | 12 | 0.707 | 1.000 |
        | cases-data | 70 | 46 | 27 | 1 | 15 | 0.634 | 0.963 |
        | cases-web | 70 | 45 | 27 | 0 | 1 | 0.964 | 1.000 |
        | cases-logging | 70 | 45 | 26 | 1 | 3 | 0.893 | 0.962 |
        | cases-objects | 45 | 29 | 16 | 0 | 6 | 0.727 | 1.000 |
        | cases-services | 45 | 29 | 20 | 2 | 0 | 1.000 | 0.900 |
        | cases-everyday | 40 | 26 | 15 | 1 | 6 | 0.700 | 0.933 |
        | cases-long-ways | 40 | 22 | 19 | 3 | 0 | 1.000 | 0.842 |
        | cases-architecture | 45 | 29 | 22 | 0 | 8 | 0.733 | 1.000 |
        | cases-breadth | 45 | 29 | 17 | 2 | 6 | 0.714 | 0.882 |
        | cases-platform | 45 | 29 | 20 | 0 | 5 | 0.800 | 1.000 |
        | cases-data-work | 45 | 29 | 18 | 4 | 27 | 0.341 | 0.778 |
        | cases-patterns | 45 | 29 | 16 | 5 | 2 | 0.846 | 0.688 |
        | cases-journeys | 45 | 18 | 32 | 3 | 8 | 0.784 | 0.906 |
        | cases-domains | 40 | 26 | 15 | 0 | 6 | 0.714 | 1.000 |
        | cases-applications | 40 | 26 | 16 | 0 | 6 | 0.727 | 1.000 |
        | cases-business | 40 | 26 | 18 | 0 | 5 | 0.783 | 1.000 |
        | cases-twins | 40 | 20 | 21 | 1 | 3 | 0.870 | 0.952 |

        In order of writing; each was run over the rules as mended by those above it. What was missed in
        `app-sinks` and `web-sinks` are sinks that stood in no table; in `state-and-depth` flows through helpers that
        read a member of an object made elsewhere, own `Set` and `Add` methods, two variables for one object and
        writers kept in fields.
        The `cases` were written to tempt: most are clean, with personal data next to each sink; in `cases-data-work` one
        program accounts for twelve of the wrong findings. Seventeen of their 880 programs are still wrong; their kinds are
        named below and they are not in the table above.

        ## Out of reach

        Reflection, `dynamic`, unsafe code, values that pass through files, queues or databases, and implicit flows
        (which branch was taken) are not followed. A delegate that is handed to a constructor and kept is not followed to
        where the object calls it, nor an object to what handlers, observers or earlier owners from a pool put into it,
        nor a parameter that one object puts into a static field to where another object reads it (missed).

        Wrong findings that are known: a generic visitor is taken for every visitor of its result type; elements of a
        typed collection are known by their type, so masked copies that are added to it one by one, and handed out again,
        count as originals; a part of an object that a method of its own empties keeps what it held before, and so does a
        private field for the methods called after it was set anew; what an own
        `ICustomFormatter` leaves out counts as shown.

        """;
}
