using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>One place a value passed on its way, linked to the place before.</summary>
internal sealed class Step
{
    private const int LongestTrace = 24;

    private Step(SyntaxNode place, Step? previous)
    {
        Place = place;
        Previous = previous;
        Length = previous is null ? 1 : previous.Length + 1;
    }

    public SyntaxNode Place { get; }

    public Step? Previous { get; }

    public int Length { get; }

    /// <summary>Adds a place; past the longest trace worth reading, the trace stays as it is.</summary>
    public static Step Append(Step? trace, SyntaxNode place)
    {
        if (trace is not null && (trace.Length >= LongestTrace || trace.Place == place))
            return trace;
        return new Step(place, trace);
    }

    /// <summary>The places from source to sink.</summary>
    public static List<SyntaxNode> ToPath(Step? trace)
    {
        List<SyntaxNode> path = [];
        for (Step? step = trace; step is not null; step = step.Previous)
            path.Add(step.Place);
        path.Reverse();
        return path;
    }
}
