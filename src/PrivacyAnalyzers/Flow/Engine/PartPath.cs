using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A way into a value: a member, a position of a deconstruction or an element, from the outermost inwards.</summary>
internal sealed class PartPath
{
    private PartPath(PartPath? outer, ISymbol? member, int position, int count)
    {
        Outer = outer;
        Member = member;
        Position = position;
        Count = count;
    }

    public PartPath? Outer { get; }

    /// <summary>The member read; null for positions and elements.</summary>
    public ISymbol? Member { get; }

    /// <summary>Zero-based position of a deconstruction; -1 for an element.</summary>
    public int Position { get; }

    /// <summary>How many positions the deconstruction has.</summary>
    public int Count { get; }

    public bool IsElement => Member is null && Position < 0;

    /// <summary>An element that stands under a key.</summary>
    public bool IsValue { get; private set; }

    public static PartPath OfMember(PartPath? outer, ISymbol member) => new(outer, member, -1, 0);

    /// <summary>The method that takes the value apart, where it is known; an extension method if it is static.</summary>
    public IMethodSymbol? Method { get; private set; }

    public static PartPath OfPosition(PartPath? outer, int position, int count, IMethodSymbol? method = null) =>
        new(outer, null, position, count) { Method = method };

    public static PartPath OfElement(PartPath? outer) => new(outer, null, -1, 0);

    public static PartPath OfValue(PartPath? outer) => new(outer, null, -1, 0) { IsValue = true };

    /// <summary>The way through the one and then the other.</summary>
    public static PartPath? Join(PartPath? outer, PartPath? inner) => inner is null
        ? outer
        : new(Join(outer, inner.Outer), inner.Member, inner.Position, inner.Count) { IsValue = inner.IsValue, Method = inner.Method };
}
