using System;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Leaks of a method, or of what a private member keeps; compared as sets.</summary>
internal sealed class LeakSummary(ImmutableArray<Leak> leaks, ImmutableArray<Leak> kept) : IEquatable<LeakSummary>
{
    public static readonly LeakSummary None = new(ImmutableArray<Leak>.Empty, ImmutableArray<Leak>.Empty);

    /// <summary>Sinks that the parameters of the method, or the member, reach.</summary>
    public ImmutableArray<Leak> Leaks { get; } = leaks;

    /// <summary>Sinks that private members and attached delegates reach in the method.</summary>
    public ImmutableArray<Leak> Kept { get; } = kept;

    public bool Equals(LeakSummary? other) =>
        other is not null && IsSame(Leaks, other.Leaks) && IsSame(Kept, other.Kept);

    public override bool Equals(object? obj) => Equals(obj as LeakSummary);

    public override int GetHashCode() => Leaks.Length;

    private static bool IsSame(ImmutableArray<Leak> leaks, ImmutableArray<Leak> others)
    {
        if (leaks.Length != others.Length)
            return false;
        foreach (Leak leak in leaks)
        {
            if (!others.Contains(leak))
                return false;
        }

        return true;
    }
}

/// <summary>What is stored anywhere in a private member, or what an event is raised with, by argument.</summary>
internal sealed class StateSummary(FlowValue value, ImmutableArray<FlowValue> raised) : IEquatable<StateSummary>
{
    public static readonly StateSummary None = new(FlowValue.Empty, ImmutableArray<FlowValue>.Empty);

    public FlowValue Value { get; } = value;

    public ImmutableArray<FlowValue> Raised { get; } = raised;

    public FlowValue RaisedWith(int argument) => argument < Raised.Length ? Raised[argument] : FlowValue.Empty;

    public bool Equals(StateSummary? other)
    {
        if (other is null || !Value.Equals(other.Value) || Raised.Length != other.Raised.Length)
            return false;
        for (int index = 0; index < Raised.Length; index++)
        {
            if (!Raised[index].Equals(other.Raised[index]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as StateSummary);

    public override int GetHashCode() => Value.GetHashCode();
}
