using System;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What a parameter of delegate type is called with: its argument number and the value.</summary>
internal readonly record struct DelegateArgument(int Parameter, int Argument, FlowValue Value);

/// <summary>
/// What a method gives back, in terms of its parameters and of personal data it reads: the return value, the object it
/// constructs, what it leaves in its parameters and what it calls its delegates with.
/// </summary>
internal sealed class MethodEffects : ISummary, IEquatable<MethodEffects>
{
    /// <summary>Nothing is given back, or nothing is known yet.</summary>
    public static readonly MethodEffects None = new();

    public FlowValue Return { get; init; } = FlowValue.Empty;

    /// <summary>Parts that the method sets on the object it is called on.</summary>
    public FlowValue Receiver { get; init; } = FlowValue.Empty;

    /// <summary>By ordinal: what the parameter holds after the call. Empty when no parameter is set or filled.</summary>
    public ImmutableArray<FlowValue> Parameters { get; init; } = ImmutableArray<FlowValue>.Empty;

    public ImmutableArray<DelegateArgument> DelegateArguments { get; init; } = ImmutableArray<DelegateArgument>.Empty;

    /// <summary>A limit was hit while the body was read: there may be more.</summary>
    public bool IsIncomplete { get; init; }

    public FlowValue Parameter(int ordinal) =>
        ordinal >= 0 && ordinal < Parameters.Length ? Parameters[ordinal] : FlowValue.Empty;

    public ISummary Join(ISummary other)
    {
        MethodEffects more = (MethodEffects)other;
        return new MethodEffects
        {
            Return = Return.Join(more.Return),
            Receiver = Receiver.Join(more.Receiver),
            Parameters = FlowValue.JoinEach(Parameters, more.Parameters),
            DelegateArguments = Join(DelegateArguments, more.DelegateArguments),
            IsIncomplete = IsIncomplete || more.IsIncomplete,
        };
    }

    private static ImmutableArray<DelegateArgument> Join(
        ImmutableArray<DelegateArgument> arguments, ImmutableArray<DelegateArgument> others)
    {
        foreach (DelegateArgument other in others)
        {
            int index = 0;
            while (index < arguments.Length
                && (arguments[index].Parameter, arguments[index].Argument) != (other.Parameter, other.Argument))
            {
                index++;
            }

            arguments = index == arguments.Length
                ? arguments.Add(other)
                : arguments.SetItem(index, other with { Value = arguments[index].Value.Join(other.Value) });
        }

        return arguments;
    }

    public bool Equals(MethodEffects? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null
            || IsIncomplete != other.IsIncomplete
            || Parameters.Length != other.Parameters.Length
            || DelegateArguments.Length != other.DelegateArguments.Length
            || !Return.Equals(other.Return)
            || !Receiver.Equals(other.Receiver))
        {
            return false;
        }

        for (int index = 0; index < Parameters.Length; index++)
        {
            if (!Parameters[index].Equals(other.Parameters[index]))
                return false;
        }

        for (int index = 0; index < DelegateArguments.Length; index++)
        {
            if (!DelegateArguments[index].Equals(other.DelegateArguments[index]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MethodEffects);

    public override int GetHashCode() => Return.GetHashCode();
}
