namespace PrivacyAnalyzers.Flow.Names;

/// <summary>One declaration: the name under which other code gets at it, and the words that stand in it.</summary>
/// <param name="Name">Hash of the name; of the type's name for what is used without one of its own.</param>
/// <param name="Read">Words that are read.</param>
/// <param name="Assigned">Words that are only assigned to.</param>
/// <param name="IsMarked">Carries a mark of personal data, on itself or on a parameter.</param>
internal sealed record DeclaredWords(int Name, int[] Read, int[] Assigned, bool IsMarked);
