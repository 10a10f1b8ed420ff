namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// What an evaluator follows; all else is nothing to it. Which sinks something reaches is asked for one thing at a time,
/// so that a long way does not drag along everything else that passes there.
/// </summary>
/// <param name="kind">What is followed.</param>
/// <param name="ordinal">Of a parameter: its number, or <see cref="Extended"/>.</param>
internal readonly struct Following(FollowingKind kind, int ordinal = 0)
{
    /// <summary>The parameter of an extension block.</summary>
    public const int Extended = -1;

    /// <summary>Personal data, parameters and what private members hold.</summary>
    public static readonly Following All = new(FollowingKind.All);

    /// <summary>Personal data alone: what callers pass, and what the object keeps of it, is told of by them.</summary>
    public static readonly Following Data = new(FollowingKind.Data);

    /// <summary>What private members hold.</summary>
    public static readonly Following State = new(FollowingKind.State);

    public FollowingKind Kind { get; } = kind;

    public int Ordinal { get; } = ordinal;

    public bool HasData => Kind is FollowingKind.All or FollowingKind.Data;

    public static Following Parameter(int ordinal) => new(FollowingKind.Parameter, ordinal);
}

/// <summary>What an evaluator follows.</summary>
internal enum FollowingKind : byte
{
    /// <summary>Personal data, and all that may be passed or kept.</summary>
    All,

    /// <summary>Personal data.</summary>
    Data,

    /// <summary>One parameter.</summary>
    Parameter,

    /// <summary>What private members hold.</summary>
    State,
}
