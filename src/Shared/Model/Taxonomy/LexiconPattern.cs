namespace Privacy.Model;

/// <summary>Where in a name the words of a pattern may stand.</summary>
internal enum LexiconMode
{
    Any,
    Exact,
    End,
}

/// <summary>
/// Consecutive words that name a category. <c>Weight</c> is the number of words the pattern was written with: the
/// joined form of a compound (<c>Postalcode</c>) weighs as much as the parted one.
/// </summary>
internal sealed class LexiconPattern(
    LexiconGuard guard,
    LexiconConfidence confidence,
    LexiconMode mode,
    int[] words,
    int weight)
{
    public LexiconGuard Guard { get; } = guard;

    public LexiconConfidence Confidence { get; } = confidence;

    public LexiconMode Mode { get; } = mode;

    public int[] Words { get; } = words;

    public int Weight { get; } = weight;
}

/// <summary>What rules a category out: types and words before or after the match. Sorted word numbers.</summary>
internal sealed class LexiconGuard(string category, LexiconTypes types, int[] notBefore, int[] notAfter)
{
    public string Category { get; } = category;

    public LexiconTypes Types { get; } = types;

    public int[] NotBefore { get; } = notBefore;

    public int[] NotAfter { get; } = notAfter;
}
