using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>
    /// What stands in one cell of an array, or under one key of a dictionary, when all that was put into the local is
    /// in sight and under constant keys; null when cells cannot be told apart.
    /// </summary>
    private FlowValue? EvaluateCell(IOperation? container, IOperation key)
    {
        if (key is IConversionOperation conversion)
            key = conversion.Operand;
        if (!key.ConstantValue.HasValue || container is not ILocalReferenceOperation { Local: var local })
            return null;
        List<Definition> definitions = _scan.DefinitionsOf(local);
        if (definitions.Count is 0 or > StructuredReach.MostDefinitions || IsReordered(local))
            return null;
        FlowValue value = FlowValue.Empty;
        foreach (Definition definition in definitions)
        {
            FlowValue? cell = definition switch
            {
                { Kind: DefinitionKind.Assigned, Operand: { } made } => CellMade(made, key),
                { Kind: DefinitionKind.Added, Path: null, Site: { } site } => CellSet(site, key),
                _ => null,
            };
            if (cell is null)
                return null;
            value = value.Join(cell);
        }

        return value;
    }

    private FlowValue? CellMade(IOperation made, IOperation key)
    {
        while (made is IConversionOperation conversion)
            made = conversion.Operand;
        switch (made)
        {
            case IArrayCreationOperation { DimensionSizes.Length: 1 } array:
                if (array.Initializer is null)
                    return FlowValue.Empty;
                return key.ConstantValue.Value is int index && index < array.Initializer.ElementValues.Length
                    ? Evaluate(array.Initializer.ElementValues[index])
                    : FlowValue.Empty;
            case IObjectCreationOperation { Type.Name: "Dictionary" or "SortedDictionary", Initializer: { } initializer } creation:
                return CellInitialized(creation, initializer, key);
            default:
                return made.Syntax is CollectionExpressionSyntax list && made.Type is IArrayTypeSymbol
                    ? CellListed(made, list, key)
                    : null;
        }
    }

    private FlowValue? CellInitialized(
        IObjectCreationOperation creation, IObjectOrCollectionInitializerOperation initializer, IOperation key)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Name is not ("capacity" or "comparer"))
                return null;
        }

        FlowValue value = FlowValue.Empty;
        foreach (IOperation element in initializer.Initializers)
        {
            if (CellSet(element, key) is not { } cell)
                return null;
            value = value.Join(cell);
        }

        return value;
    }

    private FlowValue? CellListed(IOperation made, CollectionExpressionSyntax list, IOperation key)
    {
        foreach (CollectionElementSyntax element in list.Elements)
        {
            if (element is not ExpressionElementSyntax)
                return null;
        }

        int position = 0;
        foreach (IOperation child in made.ChildOperations)
        {
            if (key.ConstantValue.Value is int index && index == position++)
                return Evaluate(child);
        }

        return FlowValue.Empty;
    }

    // One cell is set: cells[0] = x, values["a"] = x, values.Add("a", x).
    private FlowValue? CellSet(IOperation site, IOperation key)
    {
        (IOperation? set, IOperation? value) = site switch
        {
            ISimpleAssignmentOperation
            {
                Target: IArrayElementReferenceOperation { Indices: { Length: 1 } at, ArrayReference: ILocalReferenceOperation },
            } assignment => (at[0], assignment.Value),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } at } } assignment =>
                (at[0].Value, assignment.Value),
            IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: { Length: 2 } pair } =>
                (pair[0].Value, pair[1].Value),
            _ => (null, null),
        };
        while (set is IConversionOperation conversion)
            set = conversion.Operand;
        if (value is null || set is not { ConstantValue.HasValue: true })
            return null;
        return IsSameKey(set.ConstantValue.Value, key.ConstantValue.Value) ? Evaluate(value) : FlowValue.Empty;
    }

    private static bool IsSameKey(object? one, object? other) => one is string text && other is string name
        ? string.Equals(text, name, StringComparison.OrdinalIgnoreCase)
        : Equals(one, other);

    // Sorted, shuffled or written to by a library: no cell is where it was put.
    private bool IsReordered(ILocalSymbol local)
    {
        foreach (IOperation use in _scan.Uses)
        {
            if (use is not IInvocationOperation { TargetMethod.Name: "Sort" or "Reverse" or "Shuffle" or "Copy" or "Fill" } call)
                continue;
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (SymbolEqualityComparer.Default.Equals(BodyScanner.RootOf(argument.Value), local))
                    return true;
            }
        }

        return false;
    }
}
