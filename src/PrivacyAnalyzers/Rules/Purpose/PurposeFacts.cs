using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>What the purpose and recipient rules share about one compilation, so that each body is read once.</summary>
internal sealed class PurposeFacts
{
    // Keyed weakly: the facts, and with them every symbol, die with their compilation.
    private static readonly ConditionalWeakTable<Compilation, PurposeFacts> Cache = new();

    private readonly Lazy<HandedData> _handed;

    private PurposeFacts(PrivacyContext privacy)
    {
        _handed = new Lazy<HandedData>(
            () => new HandedData(FlowEngine.For(privacy), privacy.Annotations), LazyThreadSafetyMode.PublicationOnly);
        Scope = new PurposeScope(privacy.Annotations);
        Types = new PersonalTypes(privacy.Annotations);
        Bodies = new Bodies(privacy.Compilation);
        Reads = new ReadSummaries(privacy.Annotations, Scope, Bodies);
    }

    public PurposeScope Scope { get; }

    /// <summary>Asked for only where data may leave a purpose or the company.</summary>
    public HandedData Handed => _handed.Value;

    public PersonalTypes Types { get; }

    public Bodies Bodies { get; }

    public ReadSummaries Reads { get; }

    public static PurposeFacts Of(PrivacyContext privacy)
    {
        if (Cache.TryGetValue(privacy.Compilation, out PurposeFacts? facts))
            return facts;
        return Cache.GetValue(privacy.Compilation, _ => new PurposeFacts(privacy));
    }
}
