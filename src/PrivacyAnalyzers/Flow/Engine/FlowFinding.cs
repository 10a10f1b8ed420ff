using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Personal data reaches a sink.</summary>
internal sealed class FlowFinding(
    Sink sink, SyntaxNode argument, SourceInfo source, bool isPseudonymous, ImmutableArray<Location> path)
{
    public Sink Sink { get; } = sink;

    /// <summary>The argument, or stored value, in the body that was looked at.</summary>
    public SyntaxNode Argument { get; } = argument;

    /// <summary>The data; for a whole object its first personal member.</summary>
    public SourceInfo Source { get; } = source;

    public bool IsPseudonymous { get; } = isPseudonymous;

    /// <summary>From the source to the sink.</summary>
    public ImmutableArray<Location> Path { get; } = path;

    /// <summary>The whole object that is shown, if it is one.</summary>
    public INamedTypeSymbol? Object { get; init; }

    /// <summary>All personal members of <see cref="Object"/> that are shown.</summary>
    public ImmutableArray<SourceInfo> Members { get; init; } = ImmutableArray<SourceInfo>.Empty;

    /// <summary>A library whose doing is unknown stands on the way.</summary>
    public bool IsDerived { get; init; }
}

/// <summary>What was found in one body, and what its method gives back and leads on.</summary>
internal sealed class BodyFindings(
    IReadOnlyList<FlowFinding> findings, List<SinkHit> hits, BodyScan scan, Evaluator? evaluator, bool isIncomplete)
{
    public IReadOnlyList<FlowFinding> Findings { get; } = findings;

    public BodyScan Scan { get; } = scan;

    /// <summary>A limit was hit: there may be more.</summary>
    public bool IsIncomplete { get; } = isIncomplete;

    /// <summary>What the member itself returns or yields; nothing without an evaluator, where no data can be.</summary>
    public FlowValue Returned => evaluator?.EvaluateFunction(Scan.Root) ?? FlowValue.Empty;

    /// <summary>Sinks that a parameter of the member itself reaches.</summary>
    public IEnumerable<Sink> SinksOf(IParameterSymbol parameter)
    {
        foreach (SinkHit hit in hits)
        {
            foreach (Atom atom in hit.Value.Flatten().Atoms)
            {
                if (atom is { Kind: AtomKind.Parameter, Symbol: IParameterSymbol origin }
                    && origin.Ordinal == parameter.Ordinal
                    && !PublicParameters.IsOfFunction(origin))
                {
                    yield return hit.Sink;
                }
            }
        }
    }
}
