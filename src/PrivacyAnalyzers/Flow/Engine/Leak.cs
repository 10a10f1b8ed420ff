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
/// <param name="part">The part of the origin; null for all of it.</param>
/// <param name="ordinal">The argument, where the origin is called.</param>
internal sealed class Leak(
    ISymbol origin,
    Rendering rendering,
    bool isPseudonymous,
    Sink sink,
    Step? trace,
    string? part = null,
    int ordinal = -1) : IEquatable<Leak>
{
    public ISymbol Origin { get; } = origin;

    public Rendering Rendering { get; } = rendering;

    public bool IsPseudonymous { get; } = isPseudonymous;

    public Sink Sink { get; } = sink;

    public Step? Trace { get; } = trace;

    /// <summary>Only this part of the origin reaches the sink; null for all of it.</summary>
    public string? Part { get; } = part;

    /// <summary>Of an event or delegate member: which argument; else of a parameter, its own place.</summary>
    public int Ordinal { get; } = origin is IParameterSymbol parameter && ordinal < 0 ? parameter.Ordinal : ordinal;

    public bool Equals(Leak? other) =>
        other is not null
        && Rendering == other.Rendering
        && IsPseudonymous == other.IsPseudonymous
        && Part == other.Part
        && Ordinal == other.Ordinal
        && Sink.Equals(other.Sink)
        && SymbolEqualityComparer.Default.Equals(Origin, other.Origin);

    public override bool Equals(object? obj) => Equals(obj as Leak);

    public override int GetHashCode() => Sink.GetHashCode();
}
