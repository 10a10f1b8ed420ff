using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A call as the engine sees it: method, receiver and arguments, whatever the syntax.</summary>
internal readonly struct CallSite
{
    private CallSite(
        IOperation operation,
        IMethodSymbol method,
        IOperation? receiver,
        ImmutableArray<IArgumentOperation> arguments,
        IOperation? value)
    {
        Operation = operation;
        Method = method;
        Receiver = receiver;
        Arguments = arguments;
        Value = value;
    }

    public IOperation Operation { get; }

    public IMethodSymbol Method { get; }

    public IOperation? Receiver { get; }

    public ImmutableArray<IArgumentOperation> Arguments { get; }

    /// <summary>The value assigned by a setter, or the operand of an operator.</summary>
    public IOperation? Value { get; }

    public static CallSite Of(IInvocationOperation invocation) =>
        new(invocation, invocation.TargetMethod, invocation.Instance, invocation.Arguments, null);

    public static CallSite? Of(IObjectCreationOperation creation) => creation.Constructor is { } constructor
        ? new CallSite(creation, constructor, null, creation.Arguments, null)
        : null;

    /// <summary>Of an invocation or the creation of an object; null for all else.</summary>
    public static CallSite? OfCall(IOperation? operation) => operation switch
    {
        IInvocationOperation invocation => Of(invocation),
        IObjectCreationOperation creation => Of(creation),
        _ => null,
    };

    public static CallSite? OfGetter(IPropertyReferenceOperation property) => Getter(property.Property) is { } getter
        ? new CallSite(property, getter, property.Instance, property.Arguments, null)
        : null;

    public static CallSite? OfSetter(IPropertyReferenceOperation property, IOperation value, IOperation assignment) =>
        Setter(property.Property) is { } setter
            ? new CallSite(assignment, setter, property.Instance, property.Arguments, value)
            : null;

    public static CallSite OfOperator(IOperation operation, IMethodSymbol method, IOperation operand) =>
        new(operation, method, null, ImmutableArray<IArgumentOperation>.Empty, operand);

    /// <summary>The operation passed for a parameter; null for defaults and for operators with two operands.</summary>
    public IOperation? Argument(int ordinal)
    {
        foreach (IArgumentOperation argument in Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }

        if (Operation is IBinaryOperation binary)
            return ordinal == 0 ? binary.LeftOperand : binary.RightOperand;
        return Value is not null && ordinal == Method.Parameters.Length - 1 ? Value : null;
    }

    // An override may declare only one accessor; the other is inherited.
    private static IMethodSymbol? Getter(IPropertySymbol property)
    {
        for (IPropertySymbol? current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.GetMethod is { } getter)
                return getter;
        }

        return null;
    }

    private static IMethodSymbol? Setter(IPropertySymbol property)
    {
        for (IPropertySymbol? current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.SetMethod is { } setter)
                return setter;
        }

        return null;
    }
}
