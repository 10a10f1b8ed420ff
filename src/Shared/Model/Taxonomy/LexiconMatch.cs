namespace Privacy.Model;

/// <summary>How sure a name pattern is on its own.</summary>
internal enum LexiconConfidence
{
    /// <summary>Counts only inside a type about a person, or beside another personal member.</summary>
    Low = 1,

    /// <summary>Usually personal data.</summary>
    Medium,

    /// <summary>Hardly ever anything else.</summary>
    High,
}

/// <summary>What a member's name says it holds.</summary>
internal readonly record struct LexiconMatch(string Category, LexiconConfidence Confidence);
