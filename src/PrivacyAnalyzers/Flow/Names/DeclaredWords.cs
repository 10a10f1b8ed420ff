namespace PrivacyAnalyzers.Flow.Names;

/// <summary>One declaration: the name under which other code gets at it, and the words that stand in it.</summary>
/// <param name="Owner">Hash of the full name of the outermost type around it.</param>
/// <param name="IsPrivate">Only code inside of the owner can refer to it.</param>
/// <param name="Name">Hash of the name; of the type's name for what is used without one of its own.</param>
/// <param name="Read">Words that are read.</param>
/// <param name="Assigned">Words that are only assigned to.</param>
internal sealed record DeclaredWords(int Owner, bool IsPrivate, int Name, int[] Read, int[] Assigned);
