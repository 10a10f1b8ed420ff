using Privacy.Model;

namespace Privacy.TaxonomyGenerator;

/// <summary>Writes the rows of the name lexicon: patterns, guards and stop words.</summary>
internal static class LexiconEmitter
{
    // Shorter words of other languages, and these, mean something else in English.
    private const int SureLength = 7;

    private static readonly HashSet<string> EnglishHomographs = ["portable", "handicap", "diagnose"];

    public static string Emit(TaxonomyDocument document)
    {
        IndentedWriter writer = ConstantsEmitter.Start("Privacy.Model");
        MatchingNode matching = document.Matching;
        using (writer.WriteBlock("internal static class NameLexiconRows"))
        {
            writer.WriteLine($"public const string StopAfter = \"{Sorted(matching.StopAfter)}\";");
            writer.WriteLine();
            writer.WriteLine($"public const string StopBefore = \"{Sorted(matching.StopBefore)}\";");
            writer.WriteLine();
            writer.WriteLine($"public const string TimeSuffix = \"{Sorted(matching.TimeSuffix)}\";");
            writer.WriteLine();
            writer.WriteLine($"public const string PersonTypes = \"{Sorted(matching.PersonTypes)}\";");
            TableEmitter.WriteTable(
                writer,
                "Guards",
                "Category|MemberTypes|NotBefore|NotAfter",
                document.Leaves.Select(static leaf => TableEmitter.Row(
                    leaf.Code, string.Join(' ', leaf.MemberTypes!), Sorted(leaf.NotBefore!), Sorted(leaf.NotAfter!))));
            TableEmitter.WriteTable(
                writer,
                "Patterns",
                "Category|Confidence|Mode|Tokens",
                document.Leaves.SelectMany(PatternRows));
        }

        return writer.ToString();
    }

    private static IEnumerable<string> PatternRows(CategoryNode leaf)
    {
        foreach (PatternNode pattern in leaf.Patterns!)
            yield return TableEmitter.Row(
                leaf.Code, pattern.Confidence, pattern.Mode, string.Join(' ', pattern.Tokens));
        foreach (string[] words in leaf.Hints!.Values.SelectMany(static hints => hints))
        {
            string joined = string.Concat(words);
            bool isSure = joined.Length >= SureLength && !EnglishHomographs.Contains(joined);
            yield return TableEmitter.Row(
                leaf.Code, isSure ? "medium" : "low", isSure ? "any" : "exact", string.Join(' ', words));
        }
    }

    private static string Sorted(IEnumerable<string> words) =>
        string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
