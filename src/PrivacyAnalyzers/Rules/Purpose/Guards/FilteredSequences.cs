using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Whether a value comes out of a sequence that was filtered by the check, as with LINQ <c>Where</c>.
/// </summary>
internal sealed class FilteredSequences(GuardConditions conditions)
{
    private const int MaxDepth = 16;

    /// <summary>Whether the object that an operation works on was let through by a filter.</summary>
    public bool IsFiltered(IOperation operation) => IsFiltered(operation, 0);

    private bool IsFiltered(IOperation operation, int depth)
    {
        if (depth > MaxDepth)
            return false;
        if (operation.Type is { } type && conditions.Check.IsToken(type))
            return true;
        switch (GuardConditions.Unwrap(operation))
        {
            case IMemberReferenceOperation { Instance: { } instance }:
                return IsFiltered(instance, depth + 1);
            case IConditionalAccessOperation access:
                return IsFiltered(access.Operation, depth + 1);
            case IConditionalAccessInstanceOperation placeholder:
                return FindAccess(placeholder) is { } outer && IsFiltered(outer.Operation, depth + 1);
            case ITranslatedQueryOperation query:
                return IsFiltered(query.Operation, depth + 1);
            case IInvocationOperation call:
                return IsFilteredCall(call, depth);
            case IParameterReferenceOperation parameter:
                return FindCall(parameter) is { } source && IsFilteredCall(source, depth);
            case ILocalReferenceOperation local:
                return IsFilteredLocal(local.Local, depth);
            default:
                return false;
        }
    }

    private bool IsFilteredCall(IInvocationOperation call, int depth)
    {
        string name = call.TargetMethod.Name;
        if (IsFilter(name))
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (conditions.IsPredicate(argument.Value))
                    return true;
            }
        }

        // What is mixed in afterwards did not pass the filter.
        if (name is "Concat" or "Union" or "Append" or "Prepend" or "DefaultIfEmpty" or "UnionBy")
            return false;
        return FindReceiver(call) is { } receiver && IsFiltered(receiver, depth + 1);
    }

    private bool IsFilteredLocal(ILocalSymbol local, int depth)
    {
        bool found = false;
        foreach (IOperation operation in conditions.Body.Descendants())
        {
            if (LocalDefinitions.Find(operation, local) is not { } value)
                continue;
            found = true;
            if (!IsFiltered(value, depth + 1))
                return false;
        }

        return found;
    }

    private static bool IsFilter(string name) => name is "Where" or "First" or "FirstOrDefault" or "Single"
        or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindAll" or "TakeWhile" or "FirstAsync"
        or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "WhereAsync";

    private static IOperation? FindReceiver(IInvocationOperation call)
    {
        if (call.Instance is not null)
            return call.Instance;
        return call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null;
    }

    // The call that hands elements to the lambda whose parameter this is.
    private static IInvocationOperation? FindCall(IParameterReferenceOperation parameter)
    {
        IOperation? current = parameter;
        while (current is not null
            && !(current is IAnonymousFunctionOperation lambda
                && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.Parameter.ContainingSymbol)))
        {
            current = current.Parent;
        }

        while (current is not (null or IInvocationOperation))
            current = current.Parent;
        return (IInvocationOperation?)current;
    }

    private static IConditionalAccessOperation? FindAccess(IConditionalAccessInstanceOperation placeholder)
    {
        IOperation? current = placeholder;
        while (current is not (null or IConditionalAccessOperation))
            current = current.Parent;
        return (IConditionalAccessOperation?)current;
    }
}
