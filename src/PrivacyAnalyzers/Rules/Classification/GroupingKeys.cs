using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// The key selector of the grouping that an object is made from: <c>source.GroupBy(key).Select(g => object)</c>, also
/// through locals, filters and orderings, and as a query expression.
/// </summary>
internal static class GroupingKeys
{
    private const int MaxDepth = 16;

    /// <summary>Null when the object is not made per group.</summary>
    public static IOperation? FindSelector(IOperation creation)
    {
        IOperation? current = creation.Parent;
        while (current is not (null or IAnonymousFunctionOperation or IForEachLoopOperation))
            current = current.Parent;
        if (current is IForEachLoopOperation loop)
            return FindGrouping(loop.Collection, MaxDepth);
        while (current is not (null or IInvocationOperation))
            current = current.Parent;
        if (current is not IInvocationOperation call)
            return null;
        return SequenceCalls.FindReceiver(call) is { } receiver
            ? FindKey(call) ?? FindGrouping(receiver, MaxDepth)
            : null;
    }

    private static IOperation? FindGrouping(IOperation sequence, int depth)
    {
        if (depth == 0)
            return null;
        switch (Unwrap(sequence))
        {
            case IInvocationOperation call:
                return FindKey(call)
                    ?? (SequenceCalls.FindReceiver(call) is { } receiver ? FindGrouping(receiver, depth - 1) : null);
            case ITranslatedQueryOperation query:
                return FindGrouping(query.Operation, depth - 1);
            case ILocalReferenceOperation local:
                return FindDefinition(local) is { } value ? FindGrouping(value, depth - 1) : null;
            default:
                return null;
        }
    }

    // GroupBy(key), GroupBy(key, result), ToLookup(key), CountBy(key), AggregateBy(key, ...): the first delegate is the key.
    private static IOperation? FindKey(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("GroupBy" or "ToLookup" or "CountBy" or "AggregateBy"))
            return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (Unwrap(argument.Value) is IAnonymousFunctionOperation selector)
                return selector;
        }

        return null;
    }

    private static IOperation? FindDefinition(ILocalReferenceOperation local)
    {
        foreach (IOperation operation in LocalDefinitions.FindBody(local).Descendants())
        {
            if (LocalDefinitions.Find(operation, local.Local) is { } value)
                return value;
        }

        return null;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                default:
                    return operation;
            }
        }
    }
}
