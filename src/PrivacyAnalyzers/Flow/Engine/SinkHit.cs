using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A value that reaches a sink through an operation of the body.</summary>
/// <param name="sink">The sink.</param>
/// <param name="argument">The argument, stored value or receiver in this body.</param>
/// <param name="value">What the sink sees of it.</param>
/// <param name="trace">The way from here to the sink, when it is in another method; sink first.</param>
internal readonly struct SinkHit(Sink sink, IOperation argument, FlowValue value, Step? trace)
{
    public Sink Sink { get; } = sink;

    public IOperation Argument { get; } = argument;

    public FlowValue Value { get; } = value;

    public Step? Trace { get; } = trace;
}
