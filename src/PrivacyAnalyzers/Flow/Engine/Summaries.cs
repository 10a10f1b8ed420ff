using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Leaks of a method or of a type's state, compared as a set.</summary>
internal sealed class LeakSummary(ImmutableArray<Leak> leaks) : IEquatable<LeakSummary>
{
    public static readonly LeakSummary None = new(ImmutableArray<Leak>.Empty);

    public ImmutableArray<Leak> Leaks { get; } = leaks;

    public bool Equals(LeakSummary? other)
    {
        if (other is null || Leaks.Length != other.Leaks.Length)
            return false;
        foreach (Leak leak in Leaks)
        {
            if (!other.Leaks.Contains(leak))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as LeakSummary);

    public override int GetHashCode() => Leaks.Length;
}

/// <summary>What the private members of a type hold.</summary>
internal sealed class StateSummary(
    ImmutableDictionary<ISymbol, FlowValue> members,
    ImmutableDictionary<ISymbol, ImmutableArray<FlowValue>> raised) : IEquatable<StateSummary>
{
    public static readonly StateSummary None = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary.Create<ISymbol, ImmutableArray<FlowValue>>(SymbolEqualityComparer.Default));

    public ImmutableDictionary<ISymbol, FlowValue> Members { get; } = members;

    public ImmutableDictionary<ISymbol, ImmutableArray<FlowValue>> Raised { get; } = raised;

    public FlowValue ValueOf(ISymbol member) =>
        Members.TryGetValue(member, out FlowValue? value) ? value : FlowValue.Empty;

    public FlowValue RaisedWith(ISymbol member, int argument) =>
        Raised.TryGetValue(member, out ImmutableArray<FlowValue> values) && argument < values.Length
            ? values[argument]
            : FlowValue.Empty;

    public bool Equals(StateSummary? other)
    {
        if (other is null || Members.Count != other.Members.Count || Raised.Count != other.Raised.Count)
            return false;
        foreach (var member in Members)
        {
            if (!other.ValueOf(member.Key).Equals(member.Value))
                return false;
        }

        foreach (var member in Raised)
        {
            for (int index = 0; index < member.Value.Length; index++)
            {
                if (!other.RaisedWith(member.Key, index).Equals(member.Value[index]))
                    return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as StateSummary);

    public override int GetHashCode() => Members.Count;
}
