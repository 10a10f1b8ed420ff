using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What a summary says; each aspect is asked for, and solved, on its own.</summary>
internal enum Aspect : byte
{
    /// <summary>Effects of a method.</summary>
    Effects,

    /// <summary>Sinks that one parameter of a method reaches.</summary>
    Leaks,

    /// <summary>Sinks that private members, and delegates attached in the method, reach in it.</summary>
    KeptLeaks,

    /// <summary>What a private member holds, or an event is raised with.</summary>
    State,

    /// <summary>Sinks that the private members of a type reach.</summary>
    StateLeaks,
}

/// <summary>A symbol and the aspect of it that is summarized; of leaks also the parameter.</summary>
internal readonly struct SummaryKey(ISymbol symbol, Aspect aspect, int ordinal = 0)
{
    public static readonly IEqualityComparer<SummaryKey> Comparer = new KeyComparer();

    public ISymbol Symbol { get; } = symbol;

    public Aspect Aspect { get; } = aspect;

    public int Ordinal { get; } = ordinal;

    private sealed class KeyComparer : IEqualityComparer<SummaryKey>
    {
        public bool Equals(SummaryKey x, SummaryKey y) =>
            x.Aspect == y.Aspect && x.Ordinal == y.Ordinal && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode(SummaryKey key) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Symbol) * 64) + (key.Ordinal * 8) + (int)key.Aspect);
    }
}

/// <summary>
/// Summaries of one compilation. A query solves everything it reaches in passes, starting from "nothing", until no
/// summary grows any more, and only then publishes: within the limits of values the result is the least fixpoint,
/// whatever the order and the thread. No call nests, so neither a long call chain nor a large recursive group needs stack.
/// </summary>
internal sealed class SummaryStore(FlowEngine engine)
{
    private readonly ConcurrentDictionary<SummaryKey, ISummary> _published = new(SummaryKey.Comparer);

    public ISummaries Query(CancellationToken cancellationToken) => new SummaryQuery(this, engine, cancellationToken);

    public bool TryGet(SummaryKey key, out ISummary? summary) => _published.TryGetValue(key, out summary);

    public ISummary Solve(SummaryKey root, CancellationToken cancellationToken)
    {
        SummarySolver solver = new(this, engine, cancellationToken);
        foreach (KeyValuePair<SummaryKey, ISummary> solved in solver.Solve(root))
            _published.TryAdd(solved.Key, solved.Value);
        return _published[root];
    }
}

/// <summary>Answers an evaluator outside of a fixpoint: every answer is final.</summary>
internal sealed class SummaryQuery(SummaryStore store, FlowEngine engine, CancellationToken cancellationToken)
    : SummaryReader(engine)
{
    protected override ISummary Get(SummaryKey key) =>
        store.TryGet(key, out ISummary? summary) ? summary! : store.Solve(key, cancellationToken);
}

/// <summary>Shapes raw summaries into the answers that evaluators ask for.</summary>
internal abstract class SummaryReader(FlowEngine engine) : ISummaries
{
    private static readonly ImmutableArray<Leak> NoLeaks = ImmutableArray<Leak>.Empty;

    public MethodEffects EffectsOf(IMethodSymbol method) => engine.Bodies.HasBody(method)
        ? (MethodEffects)Get(new SummaryKey(method.OriginalDefinition, Aspect.Effects))
        : MethodEffects.None;

    public ImmutableArray<Leak> LeaksOf(IMethodSymbol method, int ordinal) =>
        engine.Bodies.HasBody(method) || method.ContainingType is { IsRecord: true }
            ? ((LeakSummary)Get(new SummaryKey(method.OriginalDefinition, Aspect.Leaks, ordinal))).Leaks
            : NoLeaks;

    public ImmutableArray<Leak> KeptLeaksOf(IMethodSymbol method) =>
        ((LeakSummary)Get(new SummaryKey(method.OriginalDefinition, Aspect.KeptLeaks))).Leaks;

    // A captured parameter is set by its constructor alone, whose callers know what they pass.
    public FlowValue StateOf(ISymbol member) => member is IFieldSymbol or IPropertySymbol
        ? ((StateSummary)Get(new SummaryKey(StateMap.KeyOf(member), Aspect.State))).Value
        : FlowValue.Empty;

    public FlowValue RaisedWith(IEventSymbol member, int argument) =>
        ((StateSummary)Get(new SummaryKey(member.OriginalDefinition, Aspect.State))).RaisedWith(argument);

    public ImmutableArray<Leak> StateLeaksOf(ISymbol member)
    {
        if (StateMap.OwnerOf(member) is not { } owner)
            return NoLeaks;
        ImmutableArray<Leak>.Builder leaks = ImmutableArray.CreateBuilder<Leak>();
        foreach (Leak leak in ((LeakSummary)Get(new SummaryKey(owner, Aspect.StateLeaks))).Leaks)
        {
            if (SymbolEqualityComparer.Default.Equals(leak.Origin, member))
                leaks.Add(leak);
        }

        return leaks.ToImmutable();
    }

    protected abstract ISummary Get(SummaryKey key);
}
