using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Whether operations of one body, its lambdas and its local functions run only after the check was passed. Graphs are
/// built on demand.
/// </summary>
internal sealed class GuardedBody
{
    private readonly GuardConditions _conditions;
    private readonly FilteredSequences _sequences;
    private readonly IOperation _body;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<ISymbol, (ControlFlowGraph? Graph, GuardedPaths? Paths)> _functions =
        new(SymbolEqualityComparer.Default);

    private (ControlFlowGraph? Graph, GuardedPaths? Paths)? _root;

    public GuardedBody(
        GuardConditions conditions, Func<IOperation, bool> isGuardedElsewhere, CancellationToken cancellationToken)
    {
        _body = conditions.Body;
        _conditions = conditions;
        _sequences = new FilteredSequences(_conditions, isGuardedElsewhere);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whose data is worked on.</summary>
    public CheckedPerson Person => _conditions.Person;

    /// <summary>Whether a result that has the value shows a passed check, or is reached only after it.</summary>
    public bool Shows(IOperation result, bool value) =>
        result.ConstantValue is { HasValue: true, Value: bool constant } && constant != value
        || _conditions.Implies(result, value) || IsGuarded(result);

    /// <summary>Whether the operation is part of the question itself.</summary>
    public bool IsInsideCheck(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (_conditions.Check.Truth(current) is not null)
                return true;
            if (current is IInvocationOperation call && _conditions.Check.IsDemand(call))
                return true;
            if (current is IAnonymousFunctionOperation && _conditions.IsPredicate(current))
                return true;
        }

        return false;
    }

    public bool IsGuarded(IOperation site) => IsGuarded(site, 0);

    private bool IsGuarded(IOperation site, int depth)
    {
        if (depth > 16)
            return false;
        if (HasFilteredOperand(site) || GoesWithToken(site))
            return true;
        IOperation? function = FindFunction(site);
        if (Of(function).Paths is { } paths && !paths.IsOpen(site.Syntax))
            return true;
        return function switch
        {
            IAnonymousFunctionOperation lambda => HasToken(lambda.Symbol) || IsGuarded(lambda, depth + 1),
            ILocalFunctionOperation local => HasToken(local.Symbol) || AreAllUsesGuarded(local.Symbol, depth),
            _ => false,
        };
    }

    /// <summary>Whether a parameter of the function is a token that stands for a passed check.</summary>
    public bool HasToken(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (_conditions.Check.IsToken(parameter.Type))
                return true;
        }

        return false;
    }

    // A callee that takes a token gets the data together with the proof.
    private bool GoesWithToken(IOperation site)
    {
        for (IOperation? current = site; current is not (null or IBlockOperation); current = current.Parent)
        {
            if (current is not IInvocationOperation call)
                continue;
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Value.Type is { } type && _conditions.Check.IsToken(type))
                    return true;
            }
        }

        return false;
    }

    private bool HasFilteredOperand(IOperation site)
    {
        if (_sequences.IsFiltered(site))
            return true;
        var arguments = site switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (IArgumentOperation argument in arguments)
        {
            if (_sequences.IsFiltered(argument.Value))
                return true;
        }

        return false;
    }

    private bool AreAllUsesGuarded(IMethodSymbol local, int depth)
    {
        bool found = false;
        foreach (IOperation operation in _body.Descendants())
        {
            IMethodSymbol? target = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            };
            if (target is null || !SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, local))
                continue;
            found = true;
            if (!IsGuarded(operation, depth + 1))
                return false;
        }

        return found;
    }

    private (ControlFlowGraph? Graph, GuardedPaths? Paths) Of(IOperation? function)
    {
        if (function is null)
            return _root ??= Create(CreateGraph());
        IMethodSymbol symbol = SymbolOf(function);
        if (_functions.TryGetValue(symbol, out var known))
            return known;
        ControlFlowGraph? outer = Of(FindFunction(function)).Graph;
        return _functions[symbol] = Create(outer is null ? null : FindGraph(outer, function));
    }

    private (ControlFlowGraph?, GuardedPaths?) Create(ControlFlowGraph? graph) =>
        (graph, graph is null ? null : new GuardedPaths(graph, _conditions));

    private ControlFlowGraph? CreateGraph() => _body switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, _cancellationToken),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, _cancellationToken),
        IBlockOperation block => ControlFlowGraph.Create(block, _cancellationToken),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, _cancellationToken),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, _cancellationToken),
        _ => null,
    };

    private ControlFlowGraph? FindGraph(ControlFlowGraph outer, IOperation function)
    {
        if (function is ILocalFunctionOperation local)
        {
            return outer.LocalFunctions.Contains(local.Symbol)
                ? outer.GetLocalFunctionControlFlowGraph(local.Symbol, _cancellationToken)
                : null;
        }

        foreach (BasicBlock block in outer.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (FindLambda(operation, function.Syntax) is { } lambda)
                    return outer.GetAnonymousFunctionControlFlowGraph(lambda, _cancellationToken);
            }

            if (block.BranchValue is { } value && FindLambda(value, function.Syntax) is { } branch)
                return outer.GetAnonymousFunctionControlFlowGraph(branch, _cancellationToken);
        }

        return null;
    }

    private static IFlowAnonymousFunctionOperation? FindLambda(IOperation operation, SyntaxNode syntax)
    {
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            if (current is IFlowAnonymousFunctionOperation lambda && lambda.Syntax == syntax)
                return lambda;
        }

        return null;
    }

    private static IOperation? FindFunction(IOperation operation)
    {
        IOperation? current = operation.Parent;
        while (current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            current = current.Parent;
        return current;
    }

    private static IMethodSymbol SymbolOf(IOperation function) =>
        function is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)function).Symbol;
}
