using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// The control-flow graph of one body, built only when a variable with several definitions decides a finding, and the
/// reaching-definitions problem of single variables on it.
/// </summary>
internal sealed class ControlFlow
{
    private readonly ControlFlowGraph _graph;

    private ControlFlow(ControlFlowGraph graph) => _graph = graph;

    public static ControlFlow? Create(BodyScan scan, CancellationToken cancellationToken)
    {
        ControlFlowGraph? graph = scan.Root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellationToken),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
            _ => null,
        };
        return graph is null ? null : new ControlFlow(graph);
    }

    /// <summary>Null when the variable crosses functions, where one graph does not show all its definitions.</summary>
    public ReachingDefinitions? Solve(
        ISymbol variable, List<Definition> definitions, CancellationToken cancellationToken)
    {
        if (definitions.Count > ReachingDefinitions.MostDefinitions)
            return null;
        if (FunctionOf(variable, cancellationToken) is not { } graph)
            return null;
        Dictionary<SyntaxNode, ulong> byPlace = [];
        for (int index = 0; index < definitions.Count; index++)
        {
            byPlace.TryGetValue(definitions[index].Place, out ulong bits);
            byPlace[definitions[index].Place] = bits | (1UL << index);
        }

        return ReachingDefinitions.Solve(graph, variable, definitions, byPlace, cancellationToken);
    }

    private ControlFlowGraph? FunctionOf(ISymbol variable, CancellationToken cancellationToken)
    {
        IMethodSymbol? function = variable.ContainingSymbol as IMethodSymbol;
        switch (function?.MethodKind)
        {
            case MethodKind.LocalFunction:
                return FindLocalFunction(_graph, function, cancellationToken);
            case MethodKind.AnonymousFunction:
                return FindLambda(_graph, function, cancellationToken);
            default:
                return _graph;
        }
    }

    private static ControlFlowGraph? FindLocalFunction(
        ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol candidate in graph.LocalFunctions)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, function))
                return graph.GetLocalFunctionControlFlowGraph(candidate, cancellationToken);
        }

        return null;
    }

    private static ControlFlowGraph? FindLambda(
        ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellationToken)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (FindLambda(operation, function) is { } lambda)
                    return graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken);
            }

            if (block.BranchValue is { } value && FindLambda(value, function) is { } inBranch)
                return graph.GetAnonymousFunctionControlFlowGraph(inBranch, cancellationToken);
        }

        return null;
    }

    private static IFlowAnonymousFunctionOperation? FindLambda(IOperation operation, IMethodSymbol function)
    {
        foreach (IOperation descendant in operation.DescendantsAndSelf())
        {
            if (descendant is IFlowAnonymousFunctionOperation lambda
                && SymbolEqualityComparer.Default.Equals(lambda.Symbol, function))
            {
                return lambda;
            }
        }

        return null;
    }
}
