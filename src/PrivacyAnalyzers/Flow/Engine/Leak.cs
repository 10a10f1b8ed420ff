using System;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A parameter (or private member) reaches a sink. Compared without its trace.</summary>
/// <param name="origin">The parameter, or the private member.</param>
/// <param name="rendering">What the sink shows of it.</param>
/// <param name="isPseudonymous">Whether only a pseudonym reaches the sink.</param>
/// <param name="sink">The sink.</param>
/// <param name="trace">The way to the sink, sink first.</param>
internal sealed class Leak(ISymbol origin, Rendering rendering, bool isPseudonymous, Sink sink, Step? trace)
    : IEquatable<Leak>
{
    public ISymbol Origin { get; } = origin;

    public Rendering Rendering { get; } = rendering;

    public bool IsPseudonymous { get; } = isPseudonymous;

    public Sink Sink { get; } = sink;

    public Step? Trace { get; } = trace;

    public bool Equals(Leak? other) =>
        other is not null
        && Rendering == other.Rendering
        && IsPseudonymous == other.IsPseudonymous
        && Sink.Equals(other.Sink)
        && SymbolEqualityComparer.Default.Equals(Origin, other.Origin);

    public override bool Equals(object? obj) => Equals(obj as Leak);

    public override int GetHashCode() => Sink.GetHashCode();
}
