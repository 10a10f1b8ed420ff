using System;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What is known of code outside of a body. Compared by content.</summary>
internal interface ISummary
{
    /// <summary>What the one or the other says.</summary>
    ISummary Join(ISummary other);
}

/// <summary>Sinks that a parameter, or what private members keep, reaches; compared as sets.</summary>
internal sealed class LeakSummary(ImmutableArray<Leak> leaks) : ISummary, IEquatable<LeakSummary>
{
    public static readonly LeakSummary None = new(ImmutableArray<Leak>.Empty);

    public ImmutableArray<Leak> Leaks { get; } = leaks;

    public ISummary Join(ISummary other)
    {
        ImmutableArray<Leak> joined = Leaks;
        foreach (Leak leak in ((LeakSummary)other).Leaks)
        {
            if (!joined.Contains(leak))
                joined = joined.Add(leak);
        }

        return joined == Leaks ? this : new LeakSummary(joined);
    }

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

/// <summary>What is stored anywhere in a private member, or what an event is raised with, by argument.</summary>
internal sealed class StateSummary(FlowValue value, ImmutableArray<FlowValue> raised)
    : ISummary, IEquatable<StateSummary>
{
    public static readonly StateSummary None = new(FlowValue.Empty, ImmutableArray<FlowValue>.Empty);

    public FlowValue Value { get; } = value;

    public ImmutableArray<FlowValue> Raised { get; } = raised;

    public FlowValue RaisedWith(int argument) => argument < Raised.Length ? Raised[argument] : FlowValue.Empty;

    public ISummary Join(ISummary other)
    {
        StateSummary more = (StateSummary)other;
        return new StateSummary(Value.Join(more.Value), FlowValue.JoinEach(Raised, more.Raised));
    }

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
