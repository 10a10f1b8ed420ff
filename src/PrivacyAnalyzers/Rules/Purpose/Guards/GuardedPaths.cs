using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Which points of one control flow graph are reached only after the check was passed. An edge that shows a passed
/// check is cut; what stays reachable from the entry is open. This is dominance by the set of all passing edges.
/// </summary>
internal sealed class GuardedPaths
{
    private readonly Dictionary<SyntaxNode, BasicBlock> _blocks = [];
    private readonly bool[] _open;
    private readonly int[] _demandEnds;
    private readonly GuardConditions _conditions;

    public GuardedPaths(ControlFlowGraph graph, GuardConditions conditions)
    {
        _conditions = conditions;
        _open = new bool[graph.Blocks.Length];
        _demandEnds = new int[graph.Blocks.Length];
        conditions.AddCaptures(graph);
        foreach (BasicBlock block in graph.Blocks)
            Index(block);
        Walk(graph);
    }

    /// <summary>Whether some path reaches the syntax without a passed check.</summary>
    public bool IsOpen(SyntaxNode syntax)
    {
        for (SyntaxNode? node = syntax; node is not null; node = node.Parent)
        {
            if (!_blocks.TryGetValue(node, out BasicBlock? block))
                continue;
            int demandEnd = _demandEnds[block.Ordinal];
            return _open[block.Ordinal] && (demandEnd == 0 || demandEnd > syntax.SpanStart);
        }

        return true;
    }

    private void Index(BasicBlock block)
    {
        foreach (IOperation operation in block.Operations)
            Index(operation, block);
        if (block.BranchValue is { } value)
            Index(value, block);
    }

    private void Index(IOperation operation, BasicBlock block)
    {
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            if (current is IFlowCaptureReferenceOperation)
                continue;
            if (!_blocks.ContainsKey(current.Syntax))
                _blocks.Add(current.Syntax, block);
            if (_demandEnds[block.Ordinal] == 0
                && current is IInvocationOperation call
                && _conditions.IsDemand(call))
            {
                _demandEnds[block.Ordinal] = call.Syntax.Span.End;
            }
        }
    }

    private void Walk(ControlFlowGraph graph)
    {
        Stack<BasicBlock> pending = new();
        Open(graph.Blocks[0], pending);
        while (pending.Count > 0)
        {
            BasicBlock block = pending.Pop();
            OpenHandlers(graph, block, pending);
            if (_demandEnds[block.Ordinal] > 0)
                continue;
            bool whenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Follow(graph, block, block.ConditionalSuccessor, whenTrue, pending);
            Follow(graph, block, block.FallThroughSuccessor, !whenTrue, pending);
        }
    }

    private void Follow(
        ControlFlowGraph graph, BasicBlock block, ControlFlowBranch? branch, bool value, Stack<BasicBlock> pending)
    {
        if (branch is null)
            return;
        if (block.ConditionKind != ControlFlowConditionKind.None
            && block.BranchValue is { } condition
            && _conditions.Implies(condition, value))
        {
            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
            Open(graph.Blocks[region.FirstBlockOrdinal], pending);
        if (branch.Destination is { } destination)
            Open(destination, pending);
    }

    // An exception may leave any block of a try: its handlers are as open as the block.
    private void OpenHandlers(ControlFlowGraph graph, BasicBlock block, Stack<BasicBlock> pending)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
                continue;
            foreach (ControlFlowRegion handler in whole.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try)
                    Open(graph.Blocks[handler.FirstBlockOrdinal], pending);
            }
        }
    }

    private void Open(BasicBlock block, Stack<BasicBlock> pending)
    {
        if (_open[block.Ordinal])
            return;
        _open[block.Ordinal] = true;
        pending.Push(block);
    }
}
