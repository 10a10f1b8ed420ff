namespace Privacy.Model;

/// <summary>What kind of defect a policy file has; each kind is one rule.</summary>
internal enum PolicyErrorKind
{
    /// <summary>PRIV0001: not readable, or an unknown key or value.</summary>
    Invalid,

    /// <summary>PRIV0002: an entry lacks what a complete policy states.</summary>
    Incomplete,

    /// <summary>PRIV0004: two entries contradict each other.</summary>
    Contradiction,

    /// <summary>PRIV0006: a purpose without legal basis or the detail its basis needs.</summary>
    PurposeWithoutBasis,
}

/// <summary>A defect of a policy file at its place.</summary>
internal sealed record PolicyError(PolicyErrorKind Kind, string Message, PolicyLocation Location);

/// <summary>The policy as far as it could be read, and every defect found. Reading never throws.</summary>
internal sealed record PolicyReadResult(PrivacyPolicy? Policy, EquatableArray<PolicyError> Errors);
