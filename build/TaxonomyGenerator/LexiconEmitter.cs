using Privacy.Model;

namespace Privacy.TaxonomyGenerator;

/// <summary>Writes the rows of the name lexicon: patterns, guards and stop words.</summary>
internal static class LexiconEmitter
{
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

    private static IEnumerable<string> PatternRows(CategoryNode leaf) => leaf.Patterns!.Select(
        pattern => TableEmitter.Row(leaf.Code, pattern.Confidence, pattern.Mode, string.Join(' ', pattern.Tokens)));

    private static string Sorted(IEnumerable<string> words) =>
        string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
