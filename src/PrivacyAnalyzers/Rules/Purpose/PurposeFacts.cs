using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>What the purpose and recipient rules share about one compilation, so that each body is read once.</summary>
internal sealed class PurposeFacts
{
    // Keyed weakly: the facts, and with them every symbol, die with their compilation.
    private static readonly ConditionalWeakTable<Compilation, PurposeFacts> Cache = new();

    private PurposeFacts(PrivacyContext privacy)
    {
        Scope = new PurposeScope(privacy.Annotations);
        Types = new PersonalTypes(privacy.Annotations);
        Bodies = new MethodBodies(privacy.Compilation);
        Reads = new ReadSummaries(privacy.Annotations, Scope, Bodies);
    }

    public PurposeScope Scope { get; }

    public PersonalTypes Types { get; }

    public MethodBodies Bodies { get; }

    public ReadSummaries Reads { get; }

    public static PurposeFacts Of(PrivacyContext privacy)
    {
        if (Cache.TryGetValue(privacy.Compilation, out PurposeFacts? facts))
            return facts;
        return Cache.GetValue(privacy.Compilation, _ => new PurposeFacts(privacy));
    }
}
