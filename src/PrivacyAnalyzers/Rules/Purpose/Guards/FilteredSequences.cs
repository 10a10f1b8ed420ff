using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Whether a value comes out of a sequence that was filtered by the check, as with LINQ <c>Where</c>.
/// </summary>
/// <param name="conditions">The conditions of the body.</param>
/// <param name="isGuarded">Whether another place of the body is reached only after the check was passed.</param>
internal sealed class FilteredSequences(GuardConditions conditions, Func<IOperation, bool> isGuarded)
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
                return Enclosing.Find<IConditionalAccessOperation>(placeholder) is { } outer
                    && IsFiltered(outer.Operation, depth + 1);
            case ITranslatedQueryOperation query:
                return IsFiltered(query.Operation, depth + 1);
            case IInvocationOperation call:
                return IsFilteredCall(call, depth);
            case IParameterReferenceOperation parameter:
                return (SequenceCalls.FindCall(parameter) is { } source && IsFilteredCall(source, depth))
                    || IsPurged(parameter);
            case ILocalReferenceOperation local:
                return IsFilteredLocal(local.Local, depth) || IsPurged(local);
            default:
                return false;
        }
    }

    private bool IsFilteredCall(IInvocationOperation call, int depth)
    {
        string name = call.TargetMethod.Name;
        if (IsFilter(name) && conditions.HasPredicate(call))
            return true;

        // What is mixed in afterwards did not pass the filter.
        if (name is "Concat" or "Union" or "Append" or "Prepend" or "DefaultIfEmpty" or "UnionBy")
            return false;
        if (SequenceCalls.FindReceiver(call) is not { } receiver)
            return false;
        return IsFiltered(receiver, depth + 1)
            || (!IsSequence(receiver.Type) && HasFilteredSequence(call, depth));
    }

    private bool IsFilteredLocal(ILocalSymbol local, int depth)
    {
        bool found = false;
        foreach (IOperation operation in conditions.Body.Descendants())
        {
            if (LocalDefinitions.Find(operation, local) is not { } value)
                continue;
            found = true;
            if (!IsFiltered(value, depth + 1) && !IsFilledGuarded(value, local))
                return false;
        }

        return found;
    }

    // A list that starts empty and takes in only those who passed the check.
    private bool IsFilledGuarded(IOperation value, ILocalSymbol local)
    {
        if (!IsEmptyCollection(GuardConditions.Unwrap(value)))
            return false;
        bool found = false;
        foreach (IOperation operation in conditions.Body.Descendants())
        {
            if (operation is not IInvocationOperation { Instance: ILocalReferenceOperation instance } call
                || !SymbolEqualityComparer.Default.Equals(instance.Local, local)
                || call.TargetMethod.Name is not ("Add" or "AddRange" or "Insert" or "Enqueue" or "Push"))
            {
                continue;
            }

            found = true;
            if (!isGuarded(call))
                return false;
        }

        return found;
    }

    private static bool IsEmptyCollection(IOperation value) =>
        value is IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null }
        || value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 };

    // RemoveAll, in a block around the place and before it, leaves only those who passed the check.
    private bool IsPurged(IOperation sequence)
    {
        ISymbol? symbol = SymbolOf(sequence);
        foreach (IOperation operation in conditions.Body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "RemoveAll", Instance: { } instance } call
                && SymbolEqualityComparer.Default.Equals(SymbolOf(instance), symbol)
                && call.Parent is IExpressionStatementOperation { Parent: IBlockOperation block }
                && call.Syntax.Span.End <= sequence.Syntax.SpanStart
                && block.Syntax.Span.Contains(sequence.Syntax.Span)
                && conditions.HasPredicate(call, value: false))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsFilter(string name) => name is "Where" or "First" or "FirstOrDefault" or "Single"
        or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find" or "FindAll" or "TakeWhile" or "FirstAsync"
        or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "WhereAsync";

    // gate.Filter(customers): what is handed to something else to choose from.
    private bool HasFilteredSequence(IInvocationOperation call, int depth)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsSequence(GuardConditions.Unwrap(argument.Value).Type) && IsFiltered(argument.Value, depth + 1))
                return true;
        }

        return false;
    }

    private static bool IsSequence(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { SpecialType: not SpecialType.System_String } named
            && (named.SpecialType == SpecialType.System_Collections_IEnumerable || HasEnumerator(named)));

    private static bool HasEnumerator(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }
}
