using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// Purposes that a member may be used for, and where that is stated; null entry: on the member itself.
/// </summary>
internal sealed record Allowance(EquatableArray<string> Purposes, CollectedEntry? Entry)
{
    /// <summary>The place to cite in a message.</summary>
    public string Citation => Entry is null ? "[Purpose] on the member" : PolicyCitation.Of(Entry);
}

/// <summary>
/// Questions that the purpose rules ask of the policy. Without a policy, only members state purposes.
/// </summary>
internal sealed class PurposePolicy(PrivacyPolicy? policy)
{
    /// <summary>Whether the policy lists purposes at all.</summary>
    public bool StatesPurposes => policy is { Purposes.IsEmpty: false };

    public PurposeEntry? Find(string purpose) => policy?.FindPurpose(purpose);

    /// <summary>
    /// What a member may be used for: its own statement, else that of its category; null when not stated.
    /// </summary>
    public Allowance? FindAllowance(ISymbol member, Annotation annotation)
    {
        // On a method [Purpose] says what the code is for, not what its result may be used for.
        if (member is not IMethodSymbol && !annotation.Purposes.IsEmpty)
            return new Allowance(annotation.Purposes, null);
        return annotation.Category is { } category
            && policy?.FindCollected(category) is { Purposes: { } purposes } entry
            ? new Allowance(purposes, entry)
            : null;
    }

    /// <summary>
    /// Whether one of the purposes in force is allowed, specialises an allowed one, is declared compatible with one, or
    /// yields aggregates only. A use passes when one purpose matches.
    /// </summary>
    public bool Permits(EquatableArray<string> allowed, EquatableArray<string> inForce)
    {
        foreach (string purpose in inForce)
        {
            if (Permits(allowed, purpose))
                return true;
        }

        return false;
    }

    public bool Permits(EquatableArray<string> allowed, string purpose)
    {
        if (allowed.Contains(purpose) || Find(purpose) is { Output: "Aggregate" })
            return true;
        foreach (string origin in allowed)
        {
            if (policy is not null && policy.IsCompatible(origin, purpose))
                return true;
        }

        return false;
    }

    /// <summary>Purposes in force that rest on consent; null when one of them rests on another basis.</summary>
    public PurposeEntry? FindConsentPurpose(EquatableArray<string> inForce)
    {
        PurposeEntry? found = null;
        foreach (string purpose in inForce)
        {
            if (Find(purpose) is not { LegalBasis: "Consent" } entry)
                return null;
            found ??= entry;
        }

        return found;
    }

    /// <summary>The first marketing purpose in force.</summary>
    public PurposeEntry? FindMarketingPurpose(EquatableArray<string> inForce)
    {
        foreach (string purpose in inForce)
        {
            if (Find(purpose) is { Marketing: true } entry)
                return entry;
        }

        return null;
    }
}
