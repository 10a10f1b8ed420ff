using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which definitions of one variable reach each of its uses. Forward may-analysis with one bit per definition; handlers
/// are entered with every definition made inside their try block, since any statement there may throw.
/// </summary>
internal sealed class ReachingDefinitions
{
    public const int MostDefinitions = 64;

    private readonly Dictionary<SyntaxNode, ulong> _atUse = [];
    private readonly Dictionary<SyntaxNode, ulong> _byPlace;
    private readonly List<Definition> _definitions;
    private readonly ISymbol _variable;
    private ulong _all;

    private ReachingDefinitions(
        ISymbol variable, List<Definition> definitions, Dictionary<SyntaxNode, ulong> byPlace)
    {
        _variable = variable;
        _definitions = definitions;
        _byPlace = byPlace;
        _all = definitions.Count == MostDefinitions ? ulong.MaxValue : (1UL << definitions.Count) - 1;
    }

    /// <summary>Definitions that reach the end of the body.</summary>
    public ulong AtExit { get; private set; }

    /// <summary>Definitions that reach a use; null when the use is not in this function's graph.</summary>
    public ulong? At(SyntaxNode use) => _atUse.TryGetValue(use, out ulong bits) ? bits : null;

    public static ReachingDefinitions? Solve(
        ControlFlowGraph graph,
        ISymbol variable,
        List<Definition> definitions,
        Dictionary<SyntaxNode, ulong> byPlace,
        CancellationToken cancellationToken)
    {
        ReachingDefinitions problem = new(variable, definitions, byPlace);
        problem.Run(graph, cancellationToken);
        return problem;
    }

    private void Run(ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        ImmutableArray<BasicBlock> blocks = graph.Blocks;
        ulong[] entry = new ulong[blocks.Length];
        entry[0] = InitialBits();
        List<Handler> handlers = Handlers(graph);
        bool changed = true;
        while (changed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed = false;
            foreach (BasicBlock block in blocks)
            {
                ulong during = 0;
                ulong exit = Transfer(block, entry[block.Ordinal], ref during);
                changed |= Follow(block.FallThroughSuccessor, exit, entry, handlers);
                changed |= Follow(block.ConditionalSuccessor, exit, entry, handlers);
                foreach (Handler handler in handlers)
                {
                    if (handler.Try.Contains(block.Ordinal))
                        changed |= Merge(entry, handler.First, entry[block.Ordinal] | during | exit);
                }
            }
        }

        AtExit = entry[blocks.Length - 1];
    }

    private ulong InitialBits()
    {
        ulong bits = 0;
        for (int index = 0; index < _definitions.Count; index++)
        {
            if (_definitions[index].Kind is DefinitionKind.Entry or DefinitionKind.Invoked)
                bits |= 1UL << index;
        }

        return bits;
    }

    private static bool Follow(ControlFlowBranch? branch, ulong bits, ulong[] entry, List<Handler> handlers)
    {
        if (branch is null)
            return false;
        bool changed = false;

        // A branch out of a try runs its finally blocks first; what they do is not subtracted, only added.
        foreach (ControlFlowRegion region in branch.FinallyRegions)
            changed |= Merge(entry, region.FirstBlockOrdinal, bits);
        if (branch.Destination is { } destination)
        {
            if (branch.FinallyRegions.IsEmpty)
                return changed | Merge(entry, destination.Ordinal, bits);
            foreach (Handler handler in handlers)
            {
                if (handler.IsFinally && handler.First == branch.FinallyRegions[branch.FinallyRegions.Length - 1].FirstBlockOrdinal)
                    handler.Continuations.Add(destination.Ordinal);
            }
        }
        else if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            foreach (Handler handler in handlers)
            {
                if (!handler.IsFinally || !handler.Region.Contains(branch.Source.Ordinal))
                    continue;
                foreach (int continuation in handler.Continuations)
                    changed |= Merge(entry, continuation, bits);
            }
        }

        return changed;
    }

    private static bool Merge(ulong[] entry, int ordinal, ulong bits)
    {
        ulong merged = entry[ordinal] | bits;
        if (merged == entry[ordinal])
            return false;
        entry[ordinal] = merged;
        return true;
    }

    private ulong Transfer(BasicBlock block, ulong bits, ref ulong during)
    {
        foreach (IOperation operation in block.Operations)
            bits = Transfer(operation, bits, ref during);
        return block.BranchValue is { } value ? Transfer(value, bits, ref during) : bits;
    }

    // Children first: the right side of an assignment still sees the definitions before it.
    private ulong Transfer(IOperation operation, ulong bits, ref ulong during)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (child is not IFlowAnonymousFunctionOperation)
                bits = Transfer(child, bits, ref during);
        }

        if (IsUse(operation))
        {
            _atUse.TryGetValue(operation.Syntax, out ulong seen);
            _atUse[operation.Syntax] = seen | bits;
        }

        bits = Define(operation, bits);
        during |= bits;
        return bits;
    }

    private bool IsUse(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, _variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, _variable),
        _ => false,
    };

    private ulong Define(IOperation operation, ulong bits)
    {
        if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IExpressionStatementOperation
            || !_byPlace.TryGetValue(operation.Syntax, out ulong defined))
        {
            return bits;
        }

        if ((defined & InitialBits()) != 0)
            return bits;
        for (int index = 0; index < _definitions.Count; index++)
        {
            if ((defined & (1UL << index)) != 0 && _definitions[index].Kills)
                return (bits & ~_all) | defined;
        }

        return bits | defined;
    }

    private static List<Handler> Handlers(ControlFlowGraph graph)
    {
        List<Handler> handlers = [];
        Collect(graph.Root, handlers);
        return handlers;
    }

    private static void Collect(ControlFlowRegion region, List<Handler> handlers)
    {
        if (region.Kind is ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally)
        {
            ControlFlowRegion body = region.NestedRegions[0];
            for (int index = 1; index < region.NestedRegions.Length; index++)
                handlers.Add(new Handler(body, region.NestedRegions[index]));
        }

        foreach (ControlFlowRegion nested in region.NestedRegions)
            Collect(nested, handlers);
    }

    /// <summary>A catch or finally block and the try block it guards.</summary>
    private sealed class Handler(ControlFlowRegion body, ControlFlowRegion region)
    {
        public Range Try { get; } = new(body);

        public Range Region { get; } = new(region);

        public int First => region.FirstBlockOrdinal;

        public bool IsFinally => region.Kind == ControlFlowRegionKind.Finally;

        /// <summary>Where control goes on after the finally block.</summary>
        public HashSet<int> Continuations { get; } = [];
    }

    private readonly struct Range(ControlFlowRegion region)
    {
        public bool Contains(int ordinal) =>
            region.FirstBlockOrdinal <= ordinal && ordinal <= region.LastBlockOrdinal;
    }
}
