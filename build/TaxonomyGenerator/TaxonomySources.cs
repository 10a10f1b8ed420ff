namespace Privacy.TaxonomyGenerator;

/// <summary>All generated files, by path relative to the repository.</summary>
public static class TaxonomySources
{
    public const string InputPath = "src/Shared/Taxonomy/taxonomy.json";

    private const string Annotations = "src/PrivacyAnnotations/Generated/";

    private const string Tables = "src/Shared/Model/Taxonomy/";

    /// <summary>The folders that hold nothing but generated files with these endings.</summary>
    public static IReadOnlyList<string> OutputFolders { get; } = [Annotations, Tables];

    public static SortedDictionary<string, string> Generate(string json)
    {
        TaxonomyDocument document = TaxonomyDocument.Parse(json);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            [Annotations + "Purposes.g.cs"] = ConstantsEmitter.EmitPurposes(document.Purposes),
            [Annotations + "DataSubjects.g.cs"] = ConstantsEmitter.EmitSubjects(document.DataSubjects),
            [Annotations + "Redaction.g.cs"] = RedactionEmitter.EmitEnum(document.Redactions),
            [Annotations + "CategoryRedactions.g.cs"] = RedactionEmitter.EmitDefaults(document.Leaves),
            ["docs/taxonomy.md"] = PageEmitter.Emit(document),
            [Tables + "TaxonomyRows.g.cs"] = TableEmitter.Emit(document),
            [Tables + "NameLexiconRows.g.cs"] = LexiconEmitter.Emit(document),
        };
        foreach (CategoryNode group in document.Groups)
        {
            files[$"{Annotations}{group.Code}.g.cs"] = ConstantsEmitter.EmitGroup(
                group,
                document.Leaves.Where(leaf => leaf.Parent == group.Code));
        }

        return files;
    }
}
